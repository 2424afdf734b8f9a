// What Swift sees of libcrypto: no OpenSSL header is included here.
#ifndef CCRYPTO_H
#define CCRYPTO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// The longest digest, in bytes.
enum { TW_DIGEST_LIMIT = 64 };

typedef struct tw_digest tw_digest;
/// Starts a digest of an algorithm by the library's name for it, such as "SHA256"; NULL when there is
/// no memory or the library refuses.
tw_digest *_Nullable tw_digest_open(const char *algorithm);
bool tw_digest_update(tw_digest *digest, const uint8_t *bytes, size_t count);
/// Writes the digest of all bytes so far and returns its length, 0 for a failure; nothing can be
/// added after that.
size_t tw_digest_finish(tw_digest *digest, uint8_t *result);
void tw_digest_close(tw_digest *digest);

enum { TW_ED25519_SEED = 32, TW_ED25519_PUBLIC = 32, TW_ED25519_SIGNATURE = 64 };

/// Derives the public key of a seed.
bool tw_ed25519_public(const uint8_t *seed, uint8_t *public_key);
bool tw_ed25519_sign(
    const uint8_t *seed, const uint8_t *message, size_t count, uint8_t *signature);
/// 1 when the signature is good, 0 when it isn't, and -1 when it couldn't be found out.
int tw_ed25519_verify(
    const uint8_t *public_key, const uint8_t *message, size_t count, const uint8_t *signature);

/// Digests bytes by BLAKE2b to 1 to 64 bytes; the library only knows 64. For short messages: slow.
void tw_blake2b(const uint8_t *bytes, size_t count, uint8_t *result, size_t length);

/// Fills bytes that nobody can guess.
bool tw_random(uint8_t *bytes, size_t count);

/// Derives a key from a password by scrypt with cost 2 to the power of `log_n`.
bool tw_scrypt(
    const uint8_t *password, size_t password_count, const uint8_t *salt, size_t salt_count,
    unsigned log_n, uint32_t r, uint32_t p, uint8_t *key, size_t key_count);

#pragma clang assume_nonnull end

#endif
