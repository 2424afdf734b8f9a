// A second bound on distances, for the texts that the first one leaves.
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

// One edit changes at most four pairs of neighbours, so a quarter of the difference is a bound. The
// places of texts that come soon are fetched early.
#define REFINE(DIFFER)                                                                          \
    size_t kept = 0;                                                                            \
    for (size_t i = 0; i < count; i++) {                                                        \
        if (i + 12 < count)                                                                     \
            __builtin_prefetch(pairs + (size_t)found[i + 12] * TW_PAIR_WORDS);                  \
        const uint64_t *text = pairs + (size_t)found[i] * TW_PAIR_WORDS;                        \
        uint32_t differ = 0;                                                                    \
        DIFFER                                                                                  \
        uint32_t doubled = (differ + more + 3) / 4 * 2;                                         \
        uint32_t raised = doubled > offset ? doubled - offset : 0;                              \
        uint32_t first = apart[i];                                                              \
        found[kept] = found[i];                                                                 \
        apart[kept] = (uint16_t)(raised > first ? raised : first);                              \
        kept += differ <= limit;                                                                \
    }                                                                                           \
    return kept;

static size_t refine_plain(const uint64_t *pairs, const uint64_t *own, uint32_t limit,
                           uint32_t more, uint32_t offset, uint32_t *found, uint16_t *apart,
                           size_t count) {
    REFINE(for (int w = 0; w < TW_PAIR_WORDS; w++) differ += bits(text[w] ^ own[w]);)
}

#if TW_X86
TW_POPCNT static size_t refine_popcnt(const uint64_t *pairs, const uint64_t *own, uint32_t limit,
                                      uint32_t more, uint32_t offset, uint32_t *found,
                                      uint16_t *apart, size_t count) {
    REFINE(for (int w = 0; w < TW_PAIR_WORDS; w++) differ +=
           (uint32_t)__builtin_popcountll(text[w] ^ own[w]);)
}

TW_AVX512 static size_t refine_avx512(const uint64_t *pairs, const uint64_t *own, uint32_t limit,
                                      uint32_t more, uint32_t offset, uint32_t *found,
                                      uint16_t *apart, size_t count) {
    const __m512i question = _mm512_loadu_si512(own);
    REFINE(differ = (uint32_t)_mm512_reduce_add_epi64(
               _mm512_popcnt_epi64(_mm512_xor_si512(_mm512_loadu_si512(text), question)));)
}
#endif

size_t tw_refine(int level, const uint64_t *pairs, const uint64_t *own, uint32_t limit,
                 uint32_t more, uint32_t offset, uint32_t *found, uint16_t *apart, size_t count) {
#if TW_X86
    int best = tw_level_within(level);
    if (best >= 3) return refine_avx512(pairs, own, limit, more, offset, found, apart, count);
    if (best >= 1) return refine_popcnt(pairs, own, limit, more, offset, found, apart, count);
#endif
    return refine_plain(pairs, own, limit, more, offset, found, apart, count);
}
