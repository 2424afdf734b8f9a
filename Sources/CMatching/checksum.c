#include <string.h>

#include "cmatching.h"

static inline uint64_t stir(uint64_t sum, uint64_t word, uint64_t factor) {
    sum = (sum ^ word) * factor;
    return sum ^ sum >> 29;
}

// Four sums side by side, so that the multiplications overlap. Every step is a bijection of the sum,
// so one changed word always changes the result.
uint64_t tw_checksum(const void *bytes, size_t count) {
    static const uint64_t factors[4] = {0x9E3779B97F4A7C15u, 0xC2B2AE3D27D4EB4Fu,
                                        0xD6E8FEB86659FD93u, 0xA0761D6478BD642Fu};
    const uint8_t *at = bytes;
    uint64_t sums[4] = {1, 2, 3, 4}, words[4];
    size_t left = count;
    for (; left >= 32; left -= 32, at += 32) {
        memcpy(words, at, 32);
        for (int i = 0; i < 4; i++) sums[i] = stir(sums[i], words[i], factors[i]);
    }
    memset(words, 0, 32);
    if (left) memcpy(words, at, left);
    for (int i = 0; i < 4; i++) sums[i] = stir(sums[i], words[i], factors[i]);
    uint64_t sum = count;
    for (int i = 0; i < 4; i++) sum = stir(sum, sums[i], factors[i]);
    return sum;
}
