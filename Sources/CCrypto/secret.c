#include "ccrypto.h"

#include <openssl/evp.h>
#include <openssl/rand.h>

bool tw_random(uint8_t *bytes, size_t count) { return RAND_bytes(bytes, (int)count) == 1; }

bool tw_scrypt(
    const uint8_t *password, size_t password_count, const uint8_t *salt, size_t salt_count,
    unsigned log_n, uint32_t r, uint32_t p, uint8_t *key, size_t key_count) {
    if (log_n == 0 || log_n > 40) return false;
    // The library wants to be told that so much memory is meant: 128 N r, and a little more.
    uint64_t n = (uint64_t)1 << log_n;
    uint64_t memory = 128 * (n + p + 2) * r + (1 << 20);
    return EVP_PBE_scrypt((const char *)password, password_count, salt, salt_count, n, r, p, memory,
               key, key_count) == 1;
}
