// Distances for 64 texts at once: the symbols of one place in all texts lie in one register, so that
// one shuffle looks up a byte of the masks of all.
#include "pattern.h"

#if TW_X86
#include <immintrin.h>
#include <string.h>

#define INLINE TW_AVX512 static inline __attribute__((always_inline))

enum { LANES = 64, CHUNK = 16 };

// Turns 16 symbols of each of 64 texts into 16 rows of one symbol of all texts.
INLINE void transpose(const uint8_t *const *texts, const uint32_t *lengths, uint32_t start,
                      __m512i *rows) {
    __m512i a[16], b[16];
    // Register r holds texts r, 16 + r, 32 + r and 48 + r, so that the rows come out in order.
    for (int r = 0; r < 16; r++) {
        __m128i part[4];
        for (int q = 0; q < 4; q++) {
            int text = 16 * q + r;
            part[q] = start < lengths[text]
                          ? _mm_loadu_si128((const __m128i *)(texts[text] + start))
                          : _mm_setzero_si128();
        }
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

// The masks of 64 symbols in lanes of PLANES bytes; vector v, lane i is text `place(v, i)`.
INLINE void look_up(int planes, __m512i classes, const __m512i *tables, __m512i *equal) {
    __m512i e[8];
    for (int p = 0; p < planes; p++) e[p] = _mm512_permutexvar_epi8(classes, tables[p]);
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

#define KERNEL(BITS, PLANES, TYPE)                                                              \
    TW_AVX512 static void lanes_##BITS(const tw_pattern *pattern, const uint8_t *const *texts,  \
                                       const uint32_t *lengths, const uint32_t *limits,         \
                                       uint32_t *distances) {                                   \
        enum { EACH = LANES / PLANES };                                                         \
        __m512i tables[PLANES], bytes[4], rows[CHUNK];                                          \
        __m512i plus[PLANES], minus[PLANES], score[PLANES], length[PLANES], least[PLANES];      \
        TYPE own[PLANES][EACH], most[PLANES][EACH];                                             \
        uint32_t longest = 0, shortest = UINT32_MAX;                                            \
        for (int v = 0; v < PLANES; v++)                                                        \
            for (int i = 0; i < EACH; i++) {                                                    \
                int text = place(PLANES, v, i);                                                 \
                own[v][i] = (TYPE)lengths[text];                                                \
                most[v][i] = (TYPE)(lengths[text] + limits[text]);                              \
            }                                                                                   \
        for (int i = 0; i < LANES; i++) {                                                       \
            if (lengths[i] > longest) longest = lengths[i];                                     \
            if (lengths[i] < shortest) shortest = lengths[i];                                   \
        }                                                                                       \
        for (int p = 0; p < PLANES; p++) {                                                      \
            tables[p] = _mm512_loadu_si512(pattern->planes[p]);                                 \
            plus[p] = _mm512_set1_epi8(-1);                                                     \
            minus[p] = _mm512_setzero_si512();                                                  \
            score[p] = _mm512_set1_epi##BITS((TYPE)pattern->length);                            \
            length[p] = _mm512_loadu_si512(own[p]);                                             \
            least[p] = _mm512_loadu_si512(most[p]);                                             \
        }                                                                                       \
        for (int t = 0; t < 4; t++) bytes[t] = _mm512_loadu_si512(pattern->bytes + 64 * t);     \
        const __m512i one = _mm512_set1_epi##BITS(1);                                           \
        const __m512i top = _mm512_set1_epi##BITS((TYPE)((uint64_t)1 << (pattern->length - 1)));\
        for (uint32_t j = 0; j < longest; j++) {                                                \
            if (j % CHUNK == 0) transpose(texts, lengths, j, rows);                             \
            __m512i symbols = rows[j % CHUNK], equal[PLANES];                                   \
            __m512i classes = _mm512_permutex2var_epi8(bytes[0], symbols, bytes[1]);            \
            __mmask64 high = _mm512_movepi8_mask(symbols);                                      \
            if (high)                                                                           \
                classes = _mm512_mask_blend_epi8(                                               \
                    high, classes, _mm512_permutex2var_epi8(bytes[2], symbols, bytes[3]));      \
            look_up(PLANES, classes, tables, equal);                                            \
            const __m512i now = _mm512_set1_epi##BITS((TYPE)j);                                 \
            for (int v = 0; v < PLANES; v++) {                                                  \
                __m512i p = plus[v], n = minus[v];                                              \
                __m512i x = _mm512_or_si512(equal[v], n);                                       \
                __m512i sum = _mm512_add_epi##BITS(_mm512_and_si512(x, p), p);                  \
                /* (sum ^ p) | x */                                                             \
                __m512i d = _mm512_ternarylogic_epi64(sum, p, x, 0xBE);                         \
                /* n | ~(d | p) */                                                              \
                __m512i up = _mm512_ternarylogic_epi64(n, d, p, 0xF1);                          \
                __m512i down = _mm512_and_si512(d, p);                                          \
                unsigned long long rises = _mm512_test_epi##BITS##_mask(up, top);               \
                unsigned long long falls = _mm512_test_epi##BITS##_mask(down, top);             \
                if (j >= shortest) {                                                            \
                    unsigned long long alive = _mm512_cmpgt_epi##BITS##_mask(length[v], now);   \
                    rises &= alive;                                                             \
                    falls &= alive;                                                             \
                }                                                                               \
                score[v] = _mm512_mask_add_epi##BITS(score[v], rises, score[v], one);           \
                score[v] = _mm512_mask_sub_epi##BITS(score[v], falls, score[v], one);           \
                up = _mm512_or_si512(_mm512_add_epi##BITS(up, up), one);                        \
                down = _mm512_add_epi##BITS(down, down);                                        \
                /* down | ~(d | up) */                                                          \
                plus[v] = _mm512_ternarylogic_epi64(down, d, up, 0xF1);                         \
                minus[v] = _mm512_and_si512(up, d);                                             \
            }                                                                                   \
            if ((j & 3) == 3) {                                                                 \
                const __m512i next = _mm512_set1_epi##BITS((TYPE)(j + 1));                      \
                int isOver = 1;                                                                 \
                for (int v = 0; v < PLANES && isOver; v++) {                                    \
                    unsigned long long open =                                                   \
                        _mm512_cmpgt_epi##BITS##_mask(length[v], next) &                        \
                        _mm512_cmple_epi##BITS##_mask(                                          \
                            _mm512_add_epi##BITS(score[v], next), least[v]);                    \
                    isOver = open == 0;                                                         \
                }                                                                               \
                if (isOver) break;                                                              \
            }                                                                                   \
        }                                                                                       \
        for (int v = 0; v < PLANES; v++) {                                                      \
            _mm512_storeu_si512(own[v], score[v]);                                              \
            for (int i = 0; i < EACH; i++) {                                                    \
                int text = place(PLANES, v, i);                                                 \
                uint32_t found = (uint32_t)own[v][i];                                           \
                distances[text] = found > limits[text] ? limits[text] + 1 : found;              \
            }                                                                                   \
        }                                                                                       \
    }

KERNEL(8, 1, int8_t)
KERNEL(16, 2, int16_t)
KERNEL(32, 4, int32_t)
KERNEL(64, 8, int64_t)

// Patterns of 65 to 128 symbols: two words a lane, the lower one hands its carries on.
TW_AVX512 static void lanes_128(const tw_pattern *pattern, const uint8_t *const *texts,
                                const uint32_t *lengths, const uint32_t *limits,
                                uint32_t *distances) {
    enum { VECTORS = 8, EACH = 8 };
    __m512i tables[16], bytes[4], rows[CHUNK];
    __m512i plus[2][VECTORS], minus[2][VECTORS], score[VECTORS], length[VECTORS], least[VECTORS];
    int64_t own[VECTORS][EACH], most[VECTORS][EACH];
    uint32_t longest = 0, shortest = UINT32_MAX;
    for (int v = 0; v < VECTORS; v++)
        for (int i = 0; i < EACH; i++) {
            int text = place(8, v, i);
            own[v][i] = lengths[text];
            most[v][i] = (int64_t)lengths[text] + limits[text];
        }
    for (int i = 0; i < LANES; i++) {
        if (lengths[i] > longest) longest = lengths[i];
        if (lengths[i] < shortest) shortest = lengths[i];
    }
    for (int p = 0; p < 16; p++) tables[p] = _mm512_loadu_si512(pattern->planes[p]);
    for (int t = 0; t < 4; t++) bytes[t] = _mm512_loadu_si512(pattern->bytes + 64 * t);
    for (int v = 0; v < VECTORS; v++) {
        plus[0][v] = plus[1][v] = _mm512_set1_epi8(-1);
        minus[0][v] = minus[1][v] = _mm512_setzero_si512();
        score[v] = _mm512_set1_epi64(pattern->length);
        length[v] = _mm512_loadu_si512(own[v]);
        least[v] = _mm512_loadu_si512(most[v]);
    }
    const __m512i one = _mm512_set1_epi64(1);
    const __m512i top = _mm512_set1_epi64((long long)((uint64_t)1 << ((pattern->length - 1) & 63)));
    for (uint32_t j = 0; j < longest; j++) {
        if (j % CHUNK == 0) transpose(texts, lengths, j, rows);
        __m512i symbols = rows[j % CHUNK], equal[2][VECTORS];
        __m512i classes = _mm512_permutex2var_epi8(bytes[0], symbols, bytes[1]);
        __mmask64 high = _mm512_movepi8_mask(symbols);
        if (high)
            classes = _mm512_mask_blend_epi8(
                high, classes, _mm512_permutex2var_epi8(bytes[2], symbols, bytes[3]));
        look_up(8, classes, tables, equal[0]);
        look_up(8, classes, tables + 8, equal[1]);
        const __m512i now = _mm512_set1_epi64(j), next = _mm512_set1_epi64(j + 1);
        unsigned open = 0;
        for (int v = 0; v < VECTORS; v++) {
            __m512i p = plus[0][v], n = minus[0][v], e = equal[0][v];
            __m512i x = _mm512_or_si512(e, n);
            __m512i d = _mm512_ternarylogic_epi64(
                _mm512_add_epi64(_mm512_and_si512(e, p), p), p, e, 0xBE);
            __m512i up = _mm512_ternarylogic_epi64(n, d, p, 0xF1);
            __m512i down = _mm512_and_si512(d, p);
            __m512i upCarry = _mm512_srli_epi64(up, 63), downCarry = _mm512_srli_epi64(down, 63);
            up = _mm512_or_si512(_mm512_add_epi64(up, up), one);
            down = _mm512_add_epi64(down, down);
            plus[0][v] = _mm512_ternarylogic_epi64(down, x, up, 0xF1);
            minus[0][v] = _mm512_and_si512(up, x);

            p = plus[1][v], n = minus[1][v], e = equal[1][v];
            x = _mm512_or_si512(e, n);
            e = _mm512_or_si512(e, downCarry);
            d = _mm512_ternarylogic_epi64(
                _mm512_add_epi64(_mm512_and_si512(e, p), p), p, e, 0xBE);
            up = _mm512_ternarylogic_epi64(n, d, p, 0xF1);
            down = _mm512_and_si512(d, p);
            __mmask8 rises = _mm512_test_epi64_mask(up, top);
            __mmask8 falls = _mm512_test_epi64_mask(down, top);
            if (j >= shortest) {
                __mmask8 alive = _mm512_cmpgt_epi64_mask(length[v], now);
                rises &= alive;
                falls &= alive;
            }
            score[v] = _mm512_mask_add_epi64(score[v], rises, score[v], one);
            score[v] = _mm512_mask_sub_epi64(score[v], falls, score[v], one);
            up = _mm512_or_si512(_mm512_add_epi64(up, up), upCarry);
            down = _mm512_or_si512(_mm512_add_epi64(down, down), downCarry);
            plus[1][v] = _mm512_ternarylogic_epi64(down, x, up, 0xF1);
            minus[1][v] = _mm512_and_si512(up, x);
            if ((j & 3) == 3)
                open |= _mm512_cmpgt_epi64_mask(length[v], next) &
                        _mm512_cmple_epi64_mask(_mm512_add_epi64(score[v], next), least[v]);
        }
        if ((j & 3) == 3 && open == 0) break;
    }
    for (int v = 0; v < VECTORS; v++) {
        _mm512_storeu_si512(own[v], score[v]);
        for (int i = 0; i < EACH; i++) {
            int text = place(8, v, i);
            uint32_t found = (uint32_t)own[v][i];
            distances[text] = found > limits[text] ? limits[text] + 1 : found;
        }
    }
}

void tw_distances_lanes(const tw_pattern *pattern, const uint8_t *texts, const uint64_t *offsets,
                        const uint32_t *lengths, const uint32_t *limits, size_t count,
                        uint32_t *distances) {
    const uint8_t *starts[LANES];
    uint32_t ownLengths[LANES], ownLimits[LANES], found[LANES], longest = 0;
    for (size_t i = 0; i < LANES; i++) {
        // Lanes without a text of their own repeat the first.
        size_t text = i < count ? i : 0;
        starts[i] = texts + offsets[text];
        ownLengths[i] = lengths[text];
        // No distance is greater than the longer text.
        uint32_t most = lengths[text] > pattern->length ? lengths[text] : pattern->length;
        ownLimits[i] = limits[text] < most ? limits[text] : most;
        if (lengths[text] > longest) longest = lengths[text];
    }
    if (pattern->length <= 8 && longest <= 60)
        lanes_8(pattern, starts, ownLengths, ownLimits, found);
    else if (pattern->length <= 16)
        lanes_16(pattern, starts, ownLengths, ownLimits, found);
    else if (pattern->length <= 32)
        lanes_32(pattern, starts, ownLengths, ownLimits, found);
    else if (pattern->length <= 64)
        lanes_64(pattern, starts, ownLengths, ownLimits, found);
    else
        lanes_128(pattern, starts, ownLengths, ownLimits, found);
    memcpy(distances, found, count * sizeof *found);
}
#endif
