// A second bound on distances, for the texts that the first one leaves.
#include "levels.h"
#if TW_X86
#include <immintrin.h>
#endif

// The places of texts that come soon are fetched early. Without a branch: what doesn't fit is written
// over by the next.
#define REFINE(DIFFERENCE)                                                                      \
    size_t kept = 0;                                                                            \
    for (size_t i = 0; i < count; i++) {                                                        \
        if (i + 16 < count)                                                                     \
            __builtin_prefetch(prefixes + (size_t)found[i + 16] * TW_PREFIXES_LENGTH);          \
        const uint8_t *text = prefixes + (size_t)found[i] * TW_PREFIXES_LENGTH;                 \
        int32_t most;                                                                           \
        DIFFERENCE                                                                              \
        int32_t raised = most - offset, first = apart[i];                                       \
        found[kept] = found[i];                                                                 \
        apart[kept] = (uint16_t)(raised > first ? raised : first);                              \
        kept += most <= limit;                                                                  \
    }                                                                                           \
    return kept;

// What is counted differs at least by so much when the counts, modulo 16, differ by `x`.
static inline int32_t around(int32_t x) {
    x &= 15;
    return x < 16 - x ? x : 16 - x;
}

static int32_t greatest(const uint8_t *text, const uint8_t *own, const int32_t *more) {
    const uint8_t *all = text + 3 * TW_PROFILE_LENGTH, *ownAll = own + 3 * TW_PROFILE_LENGTH;
    int32_t most = 0;
    for (int cut = 0; cut < TW_CUTS; cut++) {
        int32_t sum = more[cut];
        for (int i = 0; i < TW_PROFILE_LENGTH; i++) {
            int place = cut * TW_PROFILE_LENGTH + i;
            int32_t low = text[place] - own[place], high = (text[place] >> 4) - (own[place] >> 4);
            sum += around(low) + around(all[i] - ownAll[i] - low);
            sum += around(high) + around((all[i] >> 4) - (ownAll[i] >> 4) - high);
        }
        if (sum > most) most = sum;
    }
    return most;
}

static size_t refine_plain(const uint8_t *prefixes, const uint8_t *own, const int32_t *more,
                           int32_t limit, int32_t offset, uint32_t *found, uint16_t *apart,
                           size_t count) {
    REFINE(most = greatest(text, own, more);)
}

#if TW_X86
static inline __m128i around_sse2(__m128i x) {
    x = _mm_and_si128(x, _mm_set1_epi8(15));
    return _mm_min_epu8(x, _mm_sub_epi8(_mm_set1_epi8(16), x));
}

static inline int32_t greatest_sse2(const uint8_t *text, const uint8_t *own, const int32_t *more) {
    const __m128i *texts = (const __m128i *)text, *owns = (const __m128i *)own;
    // Subtracting whole bytes leaves the lower counts right; the upper ones are shifted down first.
    __m128i all = _mm_loadu_si128(texts + 3), ownAll = _mm_loadu_si128(owns + 3);
    __m128i lowAll = _mm_sub_epi8(all, ownAll);
    __m128i nibble = _mm_set1_epi8(15);
    __m128i highAll = _mm_sub_epi8(_mm_and_si128(_mm_srli_epi16(all, 4), nibble),
                                   _mm_and_si128(_mm_srli_epi16(ownAll, 4), nibble));
    int32_t most = 0;
    for (int cut = 0; cut < TW_CUTS; cut++) {
        __m128i a = _mm_loadu_si128(texts + cut), b = _mm_loadu_si128(owns + cut);
        __m128i low = _mm_sub_epi8(a, b);
        __m128i high = _mm_sub_epi8(_mm_and_si128(_mm_srli_epi16(a, 4), nibble),
                                    _mm_and_si128(_mm_srli_epi16(b, 4), nibble));
        __m128i sum = _mm_add_epi8(
            _mm_add_epi8(around_sse2(low), around_sse2(_mm_sub_epi8(lowAll, low))),
            _mm_add_epi8(around_sse2(high), around_sse2(_mm_sub_epi8(highAll, high))));
        sum = _mm_sad_epu8(sum, _mm_setzero_si128());
        int32_t differ = _mm_cvtsi128_si32(sum) + _mm_extract_epi16(sum, 4) + more[cut];
        if (differ > most) most = differ;
    }
    return most;
}

static size_t refine_sse2(const uint8_t *prefixes, const uint8_t *own, const int32_t *more,
                          int32_t limit, int32_t offset, uint32_t *found, uint16_t *apart,
                          size_t count) {
    REFINE(most = greatest_sse2(text, own, more);)
}

// All cuts at once; the fourth quarter of a register holds the whole text.
TW_AVX512 static size_t refine_avx512(const uint8_t *prefixes, const uint8_t *own,
                                      const int32_t *more, int32_t limit, int32_t offset,
                                      uint32_t *found, uint16_t *apart, size_t count) {
    const __m512i nibble = _mm512_set1_epi8(15);
    const __m512i cycle = _mm512_broadcast_i32x4(
        _mm_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 7, 6, 5, 4, 3, 2, 1));
    const __m512i question = _mm512_loadu_si512(own);
    const __m512i ownHigh = _mm512_and_si512(_mm512_srli_epi16(question, 4), nibble);
    const __m512i add =
        _mm512_setr_epi64(more[0], 0, more[1], 0, more[2], 0, INT32_MIN, INT32_MIN);
#define AROUND(x) _mm512_shuffle_epi8(cycle, _mm512_and_si512(x, nibble))
    REFINE(
        __m512i all = _mm512_loadu_si512(text);
        __m512i low = _mm512_sub_epi8(all, question);
        __m512i high = _mm512_sub_epi8(_mm512_and_si512(_mm512_srli_epi16(all, 4), nibble),
                                       ownHigh);
        __m512i lowRest = _mm512_sub_epi8(_mm512_shuffle_i64x2(low, low, 0xFF), low);
        __m512i highRest = _mm512_sub_epi8(_mm512_shuffle_i64x2(high, high, 0xFF), high);
        __m512i sum = _mm512_add_epi8(_mm512_add_epi8(AROUND(low), AROUND(lowRest)),
                                      _mm512_add_epi8(AROUND(high), AROUND(highRest)));
        sum = _mm512_add_epi64(_mm512_sad_epu8(sum, _mm512_setzero_si512()), add);
        sum = _mm512_add_epi64(sum, _mm512_shuffle_epi32(sum, 0x4E));
        sum = _mm512_max_epi64(sum, _mm512_shuffle_i64x2(sum, sum, 0x4E));
        sum = _mm512_max_epi64(sum, _mm512_shuffle_i64x2(sum, sum, 0xB1));
        most = _mm_cvtsi128_si32(_mm512_castsi512_si128(sum));)
#undef AROUND
}
#endif

size_t tw_refine(int level, const uint8_t *prefixes, const uint8_t *own, const int32_t *more,
                 int32_t limit, int32_t offset, uint32_t *found, uint16_t *apart, size_t count) {
#if TW_X86
    int best = tw_level_within(level);
    if (best >= 3) return refine_avx512(prefixes, own, more, limit, offset, found, apart, count);
    if (best >= 1) return refine_sse2(prefixes, own, more, limit, offset, found, apart, count);
#endif
    return refine_plain(prefixes, own, more, limit, offset, found, apart, count);
}
