// Bounds on distances from below, for many texts at once.
#include "levels.h"
#if TW_X86
#include <immintrin.h>
#endif

static inline uint32_t bits(uint64_t x) {
    x -= (x >> 1) & 0x5555555555555555u;
    x = (x & 0x3333333333333333u) + ((x >> 2) & 0x3333333333333333u);
    x = (x + (x >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
    return (uint32_t)((x * 0x0101010101010101u) >> 56);
}

// Without a branch: what doesn't fit is written over by the next.
#define SCAN_FOLDS(COUNT_BITS)                                                                  \
    size_t kept = 0;                                                                            \
    for (size_t i = start; i < count; i++) {                                                    \
        uint32_t differ = (uint32_t)COUNT_BITS(folds[i] ^ fold);                                \
        found[kept] = (uint32_t)i;                                                              \
        apart[kept] = (uint16_t)differ;                                                         \
        kept += differ <= limit;                                                                \
    }                                                                                           \
    return kept;

static size_t scan_folds_plain(size_t start, const uint64_t *folds, size_t count, uint64_t fold,
                               uint32_t limit, uint32_t *found, uint16_t *apart) {
    SCAN_FOLDS(bits)
}

#if TW_X86
TW_POPCNT static size_t scan_folds_popcnt(size_t start, const uint64_t *folds, size_t count,
                                          uint64_t fold, uint32_t limit, uint32_t *found,
                                          uint16_t *apart) {
    SCAN_FOLDS(__builtin_popcountll)
}

TW_AVX512 static size_t scan_folds_avx512(const uint64_t *folds, size_t count, uint64_t fold,
                                          uint32_t limit, uint32_t *found, uint16_t *apart) {
    const __m512i own = _mm512_set1_epi64((long long)fold);
    const __m512i most = _mm512_set1_epi64(limit);
    size_t kept = 0, i = 0;
    for (; i + 16 <= count; i += 16) {
        __m512i a = _mm512_popcnt_epi64(_mm512_xor_si512(_mm512_loadu_si512(folds + i), own));
        __m512i b = _mm512_popcnt_epi64(_mm512_xor_si512(_mm512_loadu_si512(folds + i + 8), own));
        unsigned mask = _mm512_cmple_epu64_mask(a, most);
        mask |= (unsigned)_mm512_cmple_epu64_mask(b, most) << 8;
        if (mask == 0) continue;
        uint64_t differ[16];
        _mm512_storeu_si512(differ, a);
        _mm512_storeu_si512(differ + 8, b);
        for (; mask; mask &= mask - 1) {
            int lane = __builtin_ctz(mask);
            found[kept] = (uint32_t)(i + lane);
            apart[kept++] = (uint16_t)differ[lane];
        }
    }
    return kept + scan_folds_popcnt(i, folds, count, fold, limit, found + kept, apart + kept);
}
#endif

size_t tw_scan_folds(int level, const uint64_t *folds, size_t count, uint64_t fold,
                     uint32_t limit, uint32_t *found, uint16_t *apart) {
#if TW_X86
    int best = tw_level_within(level);
    if (best >= 3) return scan_folds_avx512(folds, count, fold, limit, found, apart);
    if (best >= 1) return scan_folds_popcnt(0, folds, count, fold, limit, found, apart);
#endif
    return scan_folds_plain(0, folds, count, fold, limit, found, apart);
}

static inline uint32_t difference(const uint8_t *a, const uint8_t *b) {
    uint32_t sum = 0;
    for (int i = 0; i < TW_PROFILE_LENGTH; i++) {
        int low = (a[i] & 15) - (b[i] & 15), high = (a[i] >> 4) - (b[i] >> 4);
        sum += (uint32_t)(low < 0 ? -low : low) + (uint32_t)(high < 0 ? -high : high);
    }
    return sum;
}

static size_t scan_profiles_plain(size_t start, const uint8_t *profiles, size_t count,
                                  const uint8_t *profile, uint32_t limit, uint32_t *found,
                                  uint16_t *apart) {
    size_t kept = 0;
    for (size_t i = start; i < count; i++) {
        uint32_t differ = difference(profiles + TW_PROFILE_LENGTH * i, profile);
        if (differ > limit) continue;
        found[kept] = (uint32_t)i;
        apart[kept++] = (uint16_t)differ;
    }
    return kept;
}

#if TW_X86
static size_t scan_profiles_sse2(const uint8_t *profiles, size_t count, const uint8_t *profile,
                                 uint32_t limit, uint32_t *found, uint16_t *apart) {
    const __m128i nibble = _mm_set1_epi8(15);
    const __m128i own = _mm_loadu_si128((const __m128i *)profile);
    const __m128i low = _mm_and_si128(own, nibble);
    const __m128i high = _mm_and_si128(_mm_srli_epi16(own, 4), nibble);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        __m128i text = _mm_loadu_si128((const __m128i *)(profiles + TW_PROFILE_LENGTH * i));
        __m128i sum = _mm_add_epi64(
            _mm_sad_epu8(low, _mm_and_si128(text, nibble)),
            _mm_sad_epu8(high, _mm_and_si128(_mm_srli_epi16(text, 4), nibble)));
        uint32_t differ = (uint32_t)(_mm_cvtsi128_si32(sum) + _mm_extract_epi16(sum, 4));
        found[kept] = (uint32_t)i;
        apart[kept] = (uint16_t)differ;
        kept += differ <= limit;
    }
    return kept;
}

TW_AVX2 static size_t scan_profiles_avx2(const uint8_t *profiles, size_t count,
                                         const uint8_t *profile, uint32_t limit, uint32_t *found,
                                         uint16_t *apart) {
    const __m256i nibble = _mm256_set1_epi8(15);
    const __m256i own = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)profile));
    const __m256i low = _mm256_and_si256(own, nibble);
    const __m256i high = _mm256_and_si256(_mm256_srli_epi16(own, 4), nibble);
    const __m256i most = _mm256_set1_epi64x((long long)limit + 1);
    size_t kept = 0, i = 0;
    for (; i + 2 <= count; i += 2) {
        __m256i text = _mm256_loadu_si256((const __m256i *)(profiles + TW_PROFILE_LENGTH * i));
        __m256i sum = _mm256_add_epi64(
            _mm256_sad_epu8(low, _mm256_and_si256(text, nibble)),
            _mm256_sad_epu8(high, _mm256_and_si256(_mm256_srli_epi16(text, 4), nibble)));
        sum = _mm256_add_epi64(sum, _mm256_shuffle_epi32(sum, 0x4E));
        int mask = _mm256_movemask_pd(_mm256_castsi256_pd(_mm256_cmpgt_epi64(most, sum)));
        if (mask & 1) {
            found[kept] = (uint32_t)i;
            apart[kept++] = (uint16_t)_mm256_extract_epi16(sum, 0);
        }
        if (mask & 4) {
            found[kept] = (uint32_t)(i + 1);
            apart[kept++] = (uint16_t)_mm256_extract_epi16(sum, 8);
        }
    }
    return kept + scan_profiles_plain(i, profiles, count, profile, limit, found + kept,
                                      apart + kept);
}

TW_AVX512 static size_t scan_profiles_avx512(const uint8_t *profiles, size_t count,
                                             const uint8_t *profile, uint32_t limit,
                                             uint32_t *found, uint16_t *apart) {
    const __m512i nibble = _mm512_set1_epi8(15);
    const __m512i own = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)profile));
    const __m512i low = _mm512_and_si512(own, nibble);
    const __m512i high = _mm512_and_si512(_mm512_srli_epi16(own, 4), nibble);
    const __m512i order = _mm512_setr_epi64(0, 2, 4, 6, 1, 3, 5, 7);
    const __m256i places = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
    const __m256i most = _mm256_set1_epi32((int)limit);
    size_t kept = 0, i = 0;
    for (; i + 8 <= count; i += 8) {
        const uint8_t *at = profiles + TW_PROFILE_LENGTH * i;
        __m512i a = _mm512_loadu_si512(at), b = _mm512_loadu_si512(at + 64);
        __m512i x = _mm512_add_epi64(
            _mm512_sad_epu8(low, _mm512_and_si512(a, nibble)),
            _mm512_sad_epu8(high, _mm512_and_si512(_mm512_srli_epi16(a, 4), nibble)));
        __m512i y = _mm512_add_epi64(
            _mm512_sad_epu8(low, _mm512_and_si512(b, nibble)),
            _mm512_sad_epu8(high, _mm512_and_si512(_mm512_srli_epi16(b, 4), nibble)));
        // The halves of four texts each, side by side, in the order 0, 4, 1, 5, 2, 6, 3, 7.
        __m512i sum = _mm512_add_epi64(_mm512_unpacklo_epi64(x, y), _mm512_unpackhi_epi64(x, y));
        __m256i differ = _mm512_cvtepi64_epi32(_mm512_permutexvar_epi64(order, sum));
        __mmask8 mask = _mm256_cmple_epu32_mask(differ, most);
        // Without a branch: what stands behind the last one that fits is written over.
        __m256i texts = _mm256_add_epi32(_mm256_set1_epi32((int)i), places);
        _mm256_storeu_si256((__m256i *)(found + kept), _mm256_maskz_compress_epi32(mask, texts));
        _mm_storeu_si128((__m128i *)(apart + kept),
                         _mm256_cvtepi32_epi16(_mm256_maskz_compress_epi32(mask, differ)));
        kept += (size_t)__builtin_popcount(mask);
    }
    return kept + scan_profiles_plain(i, profiles, count, profile, limit, found + kept,
                                      apart + kept);
}
#endif

// scan_profiles_plain counts from `start`, so that the index stays that of the whole.
size_t tw_scan_profiles(int level, const uint8_t *profiles, size_t count, const uint8_t *profile,
                        uint32_t limit, uint32_t *found, uint16_t *apart) {
#if TW_X86
    switch (tw_level_within(level)) {
    case 3: return scan_profiles_avx512(profiles, count, profile, limit, found, apart);
    case 2: return scan_profiles_avx2(profiles, count, profile, limit, found, apart);
    case 1: return scan_profiles_sse2(profiles, count, profile, limit, found, apart);
    }
#endif
    return scan_profiles_plain(0, profiles, count, profile, limit, found, apart);
}
