#include "ctext.h"

#include <string.h>

// The length of a sequence whose first byte is given, 0 when none starts so; and the least and
// greatest second byte (Unicode, table 3-7 "Well-Formed UTF-8 Byte Sequences").
static inline int sequence(uint8_t first, uint8_t *least, uint8_t *greatest) {
    *least = 0x80;
    *greatest = 0xBF;
    if (first < 0x80) return 1;
    if (first < 0xC2) return 0;
    if (first < 0xE0) return 2;
    if (first == 0xE0) *least = 0xA0;
    if (first == 0xED) *greatest = 0x9F;
    if (first < 0xF0) return 3;
    if (first == 0xF0) *least = 0x90;
    if (first == 0xF4) *greatest = 0x8F;
    return first < 0xF5 ? 4 : 0;
}

bool tw_utf8_is_valid_portable(const uint8_t *bytes, size_t count) {
    size_t i = 0;
    while (i < count) {
        uint64_t word;
        if (i + 8 <= count && (memcpy(&word, bytes + i, 8), (word & 0x8080808080808080u) == 0)) {
            i += 8;
            continue;
        }
        uint8_t least, greatest;
        int length = sequence(bytes[i], &least, &greatest);
        if (length == 0 || i + (size_t)length > count) return false;
        if (length > 1 && (bytes[i + 1] < least || bytes[i + 1] > greatest)) return false;
        for (int k = 2; k < length; k++)
            if ((bytes[i + k] & 0xC0) != 0x80) return false;
        i += (size_t)length;
    }
    return true;
}

#if defined(__x86_64__)
#include <immintrin.h>

// After Keiser and Lemire, "Validating UTF-8 in less than one instruction per byte" (2020): what
// can be wrong with two bytes in a row is told by three half bytes, the two of the first byte and
// the high one of the second. Each table gives the faults that its half byte allows; a fault that
// all three allow is there. One bit, a continuation after a continuation, is right or wrong by the
// bytes before, which is looked at apart.
enum {
    TOO_SHORT = 1 << 0,      // a lead without its continuation
    TOO_LONG = 1 << 1,       // a continuation after ASCII
    OVERLONG_3 = 1 << 2,     // E0 80..9F
    TOO_LARGE = 1 << 3,      // F4 90.., F5.. and above
    SURROGATE = 1 << 4,      // ED A0..BF
    OVERLONG_2 = 1 << 5,     // C0, C1
    OVERLONG_4 = 1 << 6,     // F0 80..8F, and F5.. 80..8F
    CONTINUATIONS = 1 << 7,  // a continuation after a continuation
};
#define CARRY (TOO_SHORT | TOO_LONG | CONTINUATIONS)

#define TABLE(...) _mm256_setr_epi8(__VA_ARGS__, __VA_ARGS__)

__attribute__((target("avx2"))) static inline __m256i faults(__m256i input, __m256i before) {
    // The bytes that stand one, two and three places before each byte.
    __m256i middle = _mm256_permute2x128_si256(before, input, 0x21);
    __m256i one = _mm256_alignr_epi8(input, middle, 15);
    __m256i two = _mm256_alignr_epi8(input, middle, 14);
    __m256i three = _mm256_alignr_epi8(input, middle, 13);
    const __m256i low = _mm256_set1_epi8(0x0F);
    const __m256i firstHigh = TABLE(
        TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG,
        (char)CONTINUATIONS, (char)CONTINUATIONS, (char)CONTINUATIONS, (char)CONTINUATIONS,
        TOO_SHORT | OVERLONG_2, TOO_SHORT, TOO_SHORT | OVERLONG_3 | SURROGATE,
        TOO_SHORT | TOO_LARGE | OVERLONG_4);
    const char large = (char)(CARRY | TOO_LARGE | OVERLONG_4);
    const __m256i firstLow = TABLE(
        (char)(CARRY | OVERLONG_3 | OVERLONG_2 | OVERLONG_4), (char)(CARRY | OVERLONG_2),
        (char)CARRY, (char)CARRY, (char)(CARRY | TOO_LARGE), large, large, large, large, large,
        large, large, large, (char)(CARRY | TOO_LARGE | OVERLONG_4 | SURROGATE), large, large);
    const char common = (char)(TOO_LONG | OVERLONG_2 | CONTINUATIONS);
    const __m256i secondHigh = TABLE(
        TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT,
        (char)(common | OVERLONG_3 | OVERLONG_4), (char)(common | OVERLONG_3 | TOO_LARGE),
        (char)(common | SURROGATE | TOO_LARGE), (char)(common | SURROGATE | TOO_LARGE), TOO_SHORT,
        TOO_SHORT, TOO_SHORT, TOO_SHORT);
    __m256i found = _mm256_and_si256(
        _mm256_and_si256(
            _mm256_shuffle_epi8(firstHigh, _mm256_and_si256(_mm256_srli_epi16(one, 4), low)),
            _mm256_shuffle_epi8(firstLow, _mm256_and_si256(one, low))),
        _mm256_shuffle_epi8(secondHigh, _mm256_and_si256(_mm256_srli_epi16(input, 4), low)));
    // A byte two after E0.. or three after F0.. must be a continuation after a continuation.
    __m256i third = _mm256_subs_epu8(two, _mm256_set1_epi8((char)(0xE0 - 0x80)));
    __m256i fourth = _mm256_subs_epu8(three, _mm256_set1_epi8((char)(0xF0 - 0x80)));
    __m256i expected = _mm256_and_si256(
        _mm256_or_si256(third, fourth), _mm256_set1_epi8((char)0x80));
    return _mm256_xor_si256(found, expected);
}

__attribute__((target("avx2"))) static bool valid_avx2(const uint8_t *bytes, size_t count) {
    __m256i before = _mm256_setzero_si256(), error = _mm256_setzero_si256();
    size_t i = 0;
    for (; i + 32 <= count; i += 32) {
        __m256i input = _mm256_loadu_si256((const __m256i *)(bytes + i));
        // A block of ASCII after a block of ASCII has no faults.
        if (_mm256_movemask_epi8(_mm256_or_si256(input, before)) != 0)
            error = _mm256_or_si256(error, faults(input, before));
        before = input;
    }
    // The rest, with zeros behind it, so that a sequence cut short is a fault.
    uint8_t rest[32] = {0};
    memcpy(rest, bytes + i, count - i);
    __m256i last = _mm256_loadu_si256((const __m256i *)rest);
    error = _mm256_or_si256(error, faults(last, before));
    error = _mm256_or_si256(error, faults(_mm256_setzero_si256(), last));
    return _mm256_testz_si256(error, error);
}
#endif

bool tw_utf8_is_valid(const uint8_t *bytes, size_t count) {
#if defined(__x86_64__)
    if (count >= 32 && __builtin_cpu_supports("avx2")) return valid_avx2(bytes, count);
#endif
    return tw_utf8_is_valid_portable(bytes, count);
}
