// Distances between one text and others, by bits that stand for the steps of a column.
#include "pattern.h"

#include <string.h>

static inline uint32_t symbol(const void *texts, int width, uint64_t place) {
    if (width == 1) return ((const uint8_t *)texts)[place];
    if (width == 2) return ((const uint16_t *)texts)[place];
    return ((const uint32_t *)texts)[place];
}

// A pattern of up to 64 symbols.
static inline __attribute__((always_inline)) uint32_t
distance_one(const tw_pattern *pattern, const void *texts, int width, uint64_t offset,
             uint32_t length, uint32_t limit) {
    const uint64_t top = (uint64_t)1 << (pattern->length - 1);
    uint64_t plus = ~(uint64_t)0, minus = 0;
    int64_t score = pattern->length, least = (int64_t)limit + length - 1;
    for (uint32_t j = 0; j < length; j++) {
        uint64_t equal = pattern->masks[tw_class(pattern, symbol(texts, width, offset + j))];
        uint64_t x = equal | minus;
        uint64_t diagonal = (((x & plus) + plus) ^ plus) | x;
        uint64_t up = minus | ~(diagonal | plus), down = diagonal & plus;
        if (up & top) score++;
        if (down & top) score--;
        // Each symbol that is left takes off one at most.
        if (score + j > least) return limit + 1;
        up = up << 1 | 1;
        plus = down << 1 | ~(diagonal | up);
        minus = up & diagonal;
    }
    return score > limit ? limit + 1 : (uint32_t)score;
}

// A longer pattern, block by block.
static uint32_t distance_blocks(const tw_pattern *pattern, const void *texts, int width,
                                uint64_t offset, uint32_t length, uint32_t limit) {
    const uint32_t blocks = pattern->blocks;
    const uint64_t top = (uint64_t)1 << ((pattern->length - 1) & 63);
    uint64_t *plus = pattern->columns, *minus = pattern->columns + blocks;
    memset(plus, 0xFF, blocks * 8);
    memset(minus, 0, blocks * 8);
    int64_t score = pattern->length, least = (int64_t)limit + length - 1;
    for (uint32_t j = 0; j < length; j++) {
        const uint64_t *mask =
            pattern->masks + (uint64_t)tw_class(pattern, symbol(texts, width, offset + j)) * blocks;
        // The row above the first grows by one with each symbol.
        uint64_t upCarry = 1, downCarry = 0;
        for (uint32_t b = 0; b < blocks; b++) {
            uint64_t p = plus[b], n = minus[b], equal = mask[b];
            uint64_t vertical = equal | n;
            equal |= downCarry;
            uint64_t diagonal = (((equal & p) + p) ^ p) | equal;
            uint64_t up = n | ~(diagonal | p), down = p & diagonal;
            if (b == blocks - 1) {
                if (up & top) score++;
                if (down & top) score--;
            }
            uint64_t upNext = up >> 63, downNext = down >> 63;
            up = up << 1 | upCarry;
            down = down << 1 | downCarry;
            upCarry = upNext;
            downCarry = downNext;
            plus[b] = down | ~(vertical | up);
            minus[b] = up & vertical;
        }
        if (score + j > least) return limit + 1;
    }
    return score > limit ? limit + 1 : (uint32_t)score;
}

static void distances_plain(const tw_pattern *pattern, const void *texts, int width,
                            const uint64_t *offsets, const uint32_t *lengths,
                            const uint32_t *limits, size_t count, uint32_t *distances) {
    for (size_t i = 0; i < count; i++) {
        if (pattern->length == 0)
            distances[i] = lengths[i] > limits[i] ? limits[i] + 1 : lengths[i];
        else if (lengths[i] == 0)
            distances[i] = pattern->length > limits[i] ? limits[i] + 1 : pattern->length;
        else if (pattern->blocks > 1)
            distances[i] =
                distance_blocks(pattern, texts, width, offsets[i], lengths[i], limits[i]);
        else if (width == 1)
            distances[i] = distance_one(pattern, texts, 1, offsets[i], lengths[i], limits[i]);
        else if (width == 2)
            distances[i] = distance_one(pattern, texts, 2, offsets[i], lengths[i], limits[i]);
        else
            distances[i] = distance_one(pattern, texts, 4, offsets[i], lengths[i], limits[i]);
    }
}

#if TW_X86
// Several texts side by side. A lane whose text has ended looks at its last symbol and changes no
// score.
#define WIDE(NAME, LANES, TARGET)                                                               \
    typedef uint64_t NAME##_words __attribute__((vector_size(LANES * 8)));                      \
    typedef int64_t NAME##_signed __attribute__((vector_size(LANES * 8)));                      \
    TARGET static inline __attribute__((always_inline)) void NAME##_width(                      \
        const tw_pattern *pattern, const void *texts, int width, const uint64_t *offsets,       \
        const uint32_t *lengths, const uint32_t *limits, uint32_t *distances) {                 \
        const int shift = (int)pattern->length - 1;                                             \
        NAME##_words plus = (NAME##_words){} - 1, minus = {}, one = (NAME##_words){} + 1;       \
        NAME##_signed score = (NAME##_signed){} + pattern->length, length, least;               \
        uint32_t longest = 0, shortest = UINT32_MAX;                                            \
        for (int l = 0; l < LANES; l++) {                                                       \
            length[l] = lengths[l];                                                             \
            least[l] = (int64_t)limits[l] + lengths[l];                                         \
            if (lengths[l] > longest) longest = lengths[l];                                     \
            if (lengths[l] < shortest) shortest = lengths[l];                                   \
        }                                                                                       \
        for (uint32_t j = 0; j < longest; j++) {                                                \
            NAME##_words equal;                                                                 \
            if (j < shortest)                                                                   \
                for (int l = 0; l < LANES; l++)                                                 \
                    equal[l] = pattern->masks[tw_class(                                         \
                        pattern, symbol(texts, width, offsets[l] + j))];                        \
            else                                                                                \
                for (int l = 0; l < LANES; l++)                                                 \
                    equal[l] = pattern->masks[tw_class(                                         \
                        pattern, symbol(texts, width,                                           \
                                        offsets[l] + (j < lengths[l] ? j : lengths[l] - 1)))];  \
            NAME##_words x = equal | minus, diagonal = (((x & plus) + plus) ^ plus) | x;        \
            NAME##_words up = minus | ~(diagonal | plus), down = diagonal & plus;               \
            NAME##_signed step =                                                                \
                (NAME##_signed)((up >> shift) & one) - (NAME##_signed)((down >> shift) & one);  \
            if (j >= shortest) step &= (NAME##_signed){} + j < length;                          \
            score += step;                                                                      \
            up = up << 1 | one;                                                                 \
            plus = down << 1 | ~(diagonal | up);                                                \
            minus = up & diagonal;                                                              \
            if ((j & 7) == 7) {                                                                 \
                NAME##_signed next = (NAME##_signed){} + (j + 1);                               \
                NAME##_signed over = (score + next > least) | (next >= length);                 \
                int64_t all = -1;                                                               \
                for (int l = 0; l < LANES; l++) all &= over[l];                                 \
                if (all) break;                                                                 \
            }                                                                                   \
        }                                                                                       \
        for (int l = 0; l < LANES; l++)                                                         \
            distances[l] = score[l] > limits[l] ? limits[l] + 1 : (uint32_t)score[l];           \
    }                                                                                           \
    TARGET static void NAME(const tw_pattern *pattern, const void *texts, int width,            \
                            const uint64_t *offsets, const uint32_t *lengths,                   \
                            const uint32_t *limits, size_t count, uint32_t *distances) {        \
        size_t i = 0;                                                                           \
        for (; i + LANES <= count; i += LANES) {                                                \
            int empty = 0;                                                                      \
            for (int l = 0; l < LANES; l++) empty |= lengths[i + l] == 0;                       \
            if (empty)                                                                          \
                distances_plain(pattern, texts, width, offsets + i, lengths + i, limits + i,    \
                                LANES, distances + i);                                          \
            else if (width == 1)                                                                \
                NAME##_width(pattern, texts, 1, offsets + i, lengths + i, limits + i,           \
                             distances + i);                                                    \
            else if (width == 2)                                                                \
                NAME##_width(pattern, texts, 2, offsets + i, lengths + i, limits + i,           \
                             distances + i);                                                    \
            else                                                                                \
                NAME##_width(pattern, texts, 4, offsets + i, lengths + i, limits + i,           \
                             distances + i);                                                    \
        }                                                                                       \
        distances_plain(pattern, texts, width, offsets + i, lengths + i, limits + i, count - i, \
                        distances + i);                                                         \
    }

WIDE(distances_avx2, 4, TW_AVX2)
WIDE(distances_avx512, 8, TW_AVX512)

// Below so many texts, the setup of the widest loop costs more than it saves.
enum { FEWEST_LANES = 4, LANES = 64 };

// Texts of one length, which can go side by side along a band.
static int fits_band(const tw_pattern *pattern, const uint32_t *lengths, size_t count) {
    if (!pattern->isWindowed || count < FEWEST_LANES) return 0;
    // No longer than what a band reaches.
    if (lengths[0] == 0 || lengths[0] > pattern->length + 64) return 0;
    for (size_t i = 1; i < count; i++)
        if (lengths[i] != lengths[0]) return 0;
    return 1;
}
#endif

void tw_distances(int level, const tw_pattern *pattern, const void *texts, int width,
                  const uint64_t *offsets, const uint32_t *lengths, const uint32_t *limits,
                  size_t count, uint32_t *distances) {
#if TW_X86
    int best = tw_level_within(level);
    for (size_t i = 0; i < count && best >= 2; i += LANES) {
        size_t some = count - i < LANES ? count - i : LANES;
        if (best >= 3 && width == 1 && fits_band(pattern, lengths + i, some) &&
            tw_distances_band(pattern, texts, offsets + i, lengths[i], limits + i, some,
                              distances + i))
            continue;
        else if (pattern->blocks != 1)
            distances_plain(pattern, texts, width, offsets + i, lengths + i, limits + i, some,
                            distances + i);
        else if (best >= 3)
            distances_avx512(pattern, texts, width, offsets + i, lengths + i, limits + i, some,
                             distances + i);
        else
            distances_avx2(pattern, texts, width, offsets + i, lengths + i, limits + i, some,
                           distances + i);
    }
    if (best >= 2) return;
#endif
    distances_plain(pattern, texts, width, offsets, lengths, limits, count, distances);
}
