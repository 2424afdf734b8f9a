// Distances for 64 texts of one length at once, along the diagonals that a distance of interest can
// reach.
//
// A text at a distance of at most k from the pattern is reached without leaving k + 1 diagonals: each
// step off the one that both ends share has to be taken back. So a lane needs a bit for each diagonal,
// not for each symbol of the pattern: mostly 16, where texts have 50 symbols. The symbols of one place
// in all texts lie in one register, so that one shuffle looks up a byte of the masks of all.
//
// Source: Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit distances, 2003.
#include "pattern.h"

#if TW_X86
#include <immintrin.h>
#include <string.h>

#define INLINE TW_AVX512 static inline __attribute__((always_inline))

enum { LANES = 64, CHUNK = 16 };

// Turns 16 symbols of each of 64 texts into 16 rows of one symbol of all texts.
INLINE void transpose(const uint8_t *const *texts, uint32_t start, __m512i *rows) {
    __m512i a[16], b[16];
    // Register r holds texts r, 16 + r, 32 + r and 48 + r, so that the rows come out in order.
    for (int r = 0; r < 16; r++) {
        __m128i part[4];
        for (int q = 0; q < 4; q++)
            part[q] = _mm_loadu_si128((const __m128i *)(texts[16 * q + r] + start));
        a[r] = _mm512_inserti64x4(
            _mm512_castsi256_si512(_mm256_set_m128i(part[1], part[0])),
            _mm256_set_m128i(part[3], part[2]), 1);
    }
    for (int r = 0; r < 8; r++) {
        b[2 * r] = _mm512_unpacklo_epi8(a[r], a[r + 8]);
        b[2 * r + 1] = _mm512_unpackhi_epi8(a[r], a[r + 8]);
    }
    for (int r = 0; r < 8; r++) {
        a[2 * r] = _mm512_unpacklo_epi8(b[r], b[r + 8]);
        a[2 * r + 1] = _mm512_unpackhi_epi8(b[r], b[r + 8]);
    }
    for (int r = 0; r < 8; r++) {
        b[2 * r] = _mm512_unpacklo_epi8(a[r], a[r + 8]);
        b[2 * r + 1] = _mm512_unpackhi_epi8(a[r], a[r + 8]);
    }
    for (int r = 0; r < 8; r++) {
        rows[2 * r] = _mm512_unpacklo_epi8(b[r], b[r + 8]);
        rows[2 * r + 1] = _mm512_unpackhi_epi8(b[r], b[r + 8]);
    }
}

// The masks of 64 symbols in lanes of PLANES bytes, from the windows of the lanes' first byte on;
// vector v, lane i is text `place(v, i)`.
INLINE void look_up(int planes, __m512i classes, const uint8_t *windows, __m512i *equal) {
    __m512i e[8];
    // Byte p of a lane begins 8 places behind byte 0, and each place has 64 bytes of windows.
    for (int p = 0; p < planes; p++)
        e[p] = _mm512_permutexvar_epi8(classes, _mm512_load_si512(windows + 8 * 64 * p));
    if (planes == 1) {
        equal[0] = e[0];
        return;
    }
    __m512i pairs[8];
    for (int p = 0; p < planes; p += 2) {
        pairs[p] = _mm512_unpacklo_epi8(e[p], e[p + 1]);
        pairs[p + 1] = _mm512_unpackhi_epi8(e[p], e[p + 1]);
    }
    if (planes == 2) {
        equal[0] = pairs[0];
        equal[1] = pairs[1];
        return;
    }
    __m512i fours[8];
    for (int p = 0; p < planes; p += 4)
        for (int h = 0; h < 2; h++) {
            fours[p + 2 * h] = _mm512_unpacklo_epi16(pairs[p + h], pairs[p + 2 + h]);
            fours[p + 2 * h + 1] = _mm512_unpackhi_epi16(pairs[p + h], pairs[p + 2 + h]);
        }
    if (planes == 4) {
        for (int v = 0; v < 4; v++) equal[v] = fours[v];
        return;
    }
    for (int v = 0; v < 4; v++) {
        equal[2 * v] = _mm512_unpacklo_epi32(fours[v], fours[v + 4]);
        equal[2 * v + 1] = _mm512_unpackhi_epi32(fours[v], fours[v + 4]);
    }
}

// Which text stands in lane i of vector v: each unpacking keeps the quarters of 16 texts.
static inline int place(int planes, int vector, int lane) {
    int each = 16 / planes;
    return 16 * (lane / each) + each * vector + lane % each;
}

// What lanes of some width need beside what all have: halving, and counting that stays at the end.
#define HALVE_8(x) _mm512_and_si512(_mm512_srli_epi16(x, 1), _mm512_set1_epi8(0x7F))
#define HALVE_16(x) _mm512_srli_epi16(x, 1)
#define HALVE_32(x) _mm512_srli_epi32(x, 1)
#define HALVE_64(x) _mm512_srli_epi64(x, 1)
#define COUNT_8(x, mask, one) _mm512_mask_adds_epu8(x, mask, x, one)
#define COUNT_16(x, mask, one) _mm512_mask_adds_epu16(x, mask, x, one)
#define COUNT_32(x, mask, one) _mm512_mask_add_epi32(x, mask, x, one)
#define COUNT_64(x, mask, one) _mm512_mask_add_epi64(x, mask, x, one)

// Bit b of a lane is the row j + low + b of column j: the band goes down by one row a column. What
// lies outside is taken for as far away as a way through it can be, which no good way needs. The score
// is that of the diagonal on which the texts end; it never falls, so a lane whose score is above the
// limit is done.
#define KERNEL(BITS, PLANES, TYPE)                                                              \
    TW_AVX512 static void band_##BITS(const tw_pattern *pattern, const uint8_t *const *texts,   \
                                      uint32_t length, uint32_t limit, int32_t low,             \
                                      uint32_t *distances) {                                    \
        enum { EACH = LANES / PLANES };                                                         \
        const int32_t ends = (int32_t)pattern->length - (int32_t)length;                        \
        __m512i bytes[4], rows[CHUNK], plus[PLANES], minus[PLANES], score[PLANES];              \
        for (int v = 0; v < PLANES; v++) {                                                      \
            /* The first column grows from row 1 on. */                                         \
            plus[v] = _mm512_set1_epi##BITS((TYPE)(~(uint64_t)0 << -low));                      \
            minus[v] = _mm512_setzero_si512();                                                  \
            score[v] = _mm512_set1_epi##BITS((TYPE)(ends > 0 ? ends : 0));                      \
        }                                                                                       \
        for (int t = 0; t < 4; t++) bytes[t] = _mm512_loadu_si512(pattern->bytes + 64 * t);     \
        const __m512i one = _mm512_set1_epi##BITS(1);                                           \
        const __m512i most = _mm512_set1_epi##BITS((TYPE)limit);                                \
        const __m512i last = _mm512_set1_epi##BITS((TYPE)((uint64_t)1 << (ends - low)));        \
        for (uint32_t j = 0; j < length; j++) {                                                 \
            if (j % CHUNK == 0) transpose(texts, j, rows);                                      \
            __m512i symbols = rows[j % CHUNK], equal[PLANES];                                   \
            __m512i classes = _mm512_permutex2var_epi8(bytes[0], symbols, bytes[1]);            \
            __mmask64 high = _mm512_movepi8_mask(symbols);                                      \
            if (high)                                                                           \
                classes = _mm512_mask_blend_epi8(                                               \
                    high, classes, _mm512_permutex2var_epi8(bytes[2], symbols, bytes[3]));      \
            look_up(PLANES, classes, tw_windows(pattern, (int32_t)j + low), equal);             \
            for (int v = 0; v < PLANES; v++) {                                                  \
                __m512i p = plus[v], n = minus[v];                                              \
                __m512i x = _mm512_or_si512(equal[v], n);                                       \
                __m512i sum = _mm512_add_epi##BITS(_mm512_and_si512(x, p), p);                  \
                /* (sum ^ p) | x */                                                             \
                __m512i d = _mm512_ternarylogic_epi64(sum, p, x, 0xBE);                         \
                /* n | ~(d | p) */                                                              \
                __m512i up = _mm512_ternarylogic_epi64(n, d, p, 0xF1);                          \
                __m512i down = _mm512_and_si512(d, p);                                          \
                __m512i next = HALVE_##BITS(d);                                                 \
                score[v] = COUNT_##BITS(                                                        \
                    score[v], _mm512_testn_epi##BITS##_mask(d, last), one);                     \
                /* down | ~(next | up) */                                                       \
                plus[v] = _mm512_ternarylogic_epi64(down, next, up, 0xF1);                      \
                minus[v] = _mm512_and_si512(next, up);                                          \
            }                                                                                   \
            if ((j & 3) == 3) {                                                                 \
                int isOver = 1;                                                                 \
                for (int v = 0; v < PLANES && isOver; v++)                                      \
                    isOver = _mm512_cmple_epu##BITS##_mask(score[v], most) == 0;                \
                if (isOver) break;                                                              \
            }                                                                                   \
        }                                                                                       \
        TYPE found[EACH];                                                                       \
        for (int v = 0; v < PLANES; v++) {                                                      \
            _mm512_storeu_si512(found, score[v]);                                               \
            for (int i = 0; i < EACH; i++) distances[place(PLANES, v, i)] = (uint32_t)found[i]; \
        }                                                                                       \
    }

KERNEL(8, 1, uint8_t)
KERNEL(16, 2, uint16_t)
KERNEL(32, 4, uint32_t)
KERNEL(64, 8, uint64_t)

int tw_distances_band(const tw_pattern *pattern, const uint8_t *texts, const uint64_t *offsets,
                      uint32_t length, const uint32_t *limits, size_t count,
                      uint32_t *distances) {
    const int32_t ends = (int32_t)pattern->length - (int32_t)length;
    const uint32_t apart = (uint32_t)(ends < 0 ? -ends : ends);
    const uint32_t longer = ends > 0 ? pattern->length : length;
    const uint8_t *starts[LANES];
    uint32_t found[LANES], limit = 0;
    for (size_t i = 0; i < LANES; i++) {
        // Lanes without a text of their own repeat the first.
        size_t text = i < count ? i : 0;
        starts[i] = texts + offsets[text];
        if (limits[text] > limit) limit = limits[text];
    }
    // No distance is greater than the longer text.
    if (limit > longer) limit = longer;
    if (apart > limit) {
        for (size_t i = 0; i < count; i++) distances[i] = limits[i] + 1;
        return 1;
    }
    const uint32_t beside = (limit - apart) / 2, width = apart + 2 * beside + 1;
    const int32_t low = (ends < 0 ? ends : 0) - (int32_t)beside;
    if (width <= 8)
        band_8(pattern, starts, length, limit, low, found);
    else if (width <= 16)
        band_16(pattern, starts, length, limit, low, found);
    else if (width <= 32)
        band_32(pattern, starts, length, limit, low, found);
    else if (width <= 64)
        band_64(pattern, starts, length, limit, low, found);
    else
        return 0;
    for (size_t i = 0; i < count; i++)
        distances[i] = found[i] > limits[i] ? limits[i] + 1 : found[i];
    return 1;
}
#endif
