// What Swift sees of libcrypto: no OpenSSL header is included here.
#ifndef CCRYPTO_H
#define CCRYPTO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

enum { TW_SHA256_LENGTH = 32 };

typedef struct tw_digest tw_digest;
/// Starts a SHA-256 digest, or returns NULL when there is no memory or the library refuses.
tw_digest *_Nullable tw_sha256_open(void);
bool tw_digest_update(tw_digest *digest, const uint8_t *bytes, size_t count);
/// Writes the digest of all bytes so far; nothing can be added after that.
bool tw_digest_finish(tw_digest *digest, uint8_t *result);
void tw_digest_close(tw_digest *digest);

#pragma clang assume_nonnull end

#endif
