#include "ccrypto.h"

#include <string.h>

// Source: RFC 7693.

static const uint64_t start[8] = {
    0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B, 0xA54FF53A5F1D36F1,
    0x510E527FADE682D1, 0x9B05688C2B3E6C1F, 0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179,
};

static const uint8_t order[10][16] = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
    {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
    {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
    {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
    {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
};

static uint64_t turn(uint64_t value, unsigned bits) { return value >> bits | value << (64 - bits); }

static void mix(uint64_t *v, unsigned a, unsigned b, unsigned c, unsigned d, uint64_t x, uint64_t y) {
    v[a] += v[b] + x;
    v[d] = turn(v[d] ^ v[a], 32);
    v[c] += v[d];
    v[b] = turn(v[b] ^ v[c], 24);
    v[a] += v[b] + y;
    v[d] = turn(v[d] ^ v[a], 16);
    v[c] += v[d];
    v[b] = turn(v[b] ^ v[c], 63);
}

static void compress(uint64_t *state, const uint8_t *block, uint64_t count, bool is_last) {
    uint64_t v[16], m[16];
    for (unsigned index = 0; index < 16; index++) {
        m[index] = 0;
        for (unsigned byte = 8; byte-- > 0;) m[index] = m[index] << 8 | block[index * 8 + byte];
    }
    memcpy(v, state, 64);
    memcpy(v + 8, start, 64);
    v[12] ^= count;
    if (is_last) v[14] = ~v[14];
    for (unsigned round = 0; round < 12; round++) {
        const uint8_t *o = order[round % 10];
        mix(v, 0, 4, 8, 12, m[o[0]], m[o[1]]);
        mix(v, 1, 5, 9, 13, m[o[2]], m[o[3]]);
        mix(v, 2, 6, 10, 14, m[o[4]], m[o[5]]);
        mix(v, 3, 7, 11, 15, m[o[6]], m[o[7]]);
        mix(v, 0, 5, 10, 15, m[o[8]], m[o[9]]);
        mix(v, 1, 6, 11, 12, m[o[10]], m[o[11]]);
        mix(v, 2, 7, 8, 13, m[o[12]], m[o[13]]);
        mix(v, 3, 4, 9, 14, m[o[14]], m[o[15]]);
    }
    for (unsigned index = 0; index < 8; index++) state[index] ^= v[index] ^ v[index + 8];
}

void tw_blake2b(const uint8_t *bytes, size_t count, uint8_t *result, size_t length) {
    uint64_t state[8];
    memcpy(state, start, sizeof state);
    state[0] ^= 0x01010000 ^ length;
    size_t done = 0;
    while (count - done > 128) {
        done += 128;
        compress(state, bytes + done - 128, done, false);
    }
    uint8_t block[128] = {0};
    if (count > done) memcpy(block, bytes + done, count - done);
    compress(state, block, count, true);
    for (size_t index = 0; index < length && index < 64; index++) {
        result[index] = (uint8_t)(state[index / 8] >> (8 * (index % 8)));
    }
}
