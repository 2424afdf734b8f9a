#include "ccrypto.h"

#include <openssl/evp.h>

// The context of libcrypto is what stands behind our own opaque type.

tw_digest *tw_sha256_open(void) {
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    if (context == NULL) return NULL;
    if (EVP_DigestInit_ex(context, EVP_sha256(), NULL) != 1) {
        EVP_MD_CTX_free(context);
        return NULL;
    }
    return (tw_digest *)context;
}

bool tw_digest_update(tw_digest *digest, const uint8_t *bytes, size_t count) {
    return EVP_DigestUpdate((EVP_MD_CTX *)digest, bytes, count) == 1;
}

bool tw_digest_finish(tw_digest *digest, uint8_t *result) {
    return EVP_DigestFinal_ex((EVP_MD_CTX *)digest, result, NULL) == 1;
}

void tw_digest_close(tw_digest *digest) { EVP_MD_CTX_free((EVP_MD_CTX *)digest); }
