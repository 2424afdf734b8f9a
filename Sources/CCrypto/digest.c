#include "ccrypto.h"

#include <openssl/evp.h>

// The context of libcrypto is what stands behind our own opaque type.

_Static_assert(TW_DIGEST_LIMIT == EVP_MAX_MD_SIZE, "the longest digest is as long as the library says");

tw_digest *tw_digest_open(const char *algorithm) {
    const EVP_MD *method = EVP_get_digestbyname(algorithm);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    if (method == NULL || context == NULL || EVP_DigestInit_ex(context, method, NULL) != 1) {
        EVP_MD_CTX_free(context);
        return NULL;
    }
    return (tw_digest *)context;
}

bool tw_digest_update(tw_digest *digest, const uint8_t *bytes, size_t count) {
    return EVP_DigestUpdate((EVP_MD_CTX *)digest, bytes, count) == 1;
}

size_t tw_digest_finish(tw_digest *digest, uint8_t *result) {
    unsigned length = 0;
    return EVP_DigestFinal_ex((EVP_MD_CTX *)digest, result, &length) == 1 ? length : 0;
}

void tw_digest_close(tw_digest *digest) { EVP_MD_CTX_free((EVP_MD_CTX *)digest); }
