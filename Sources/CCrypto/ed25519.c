#include "ccrypto.h"

#include <openssl/evp.h>

bool tw_ed25519_public(const uint8_t *seed, uint8_t *public_key) {
    EVP_PKEY *key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, seed, TW_ED25519_SEED);
    size_t length = TW_ED25519_PUBLIC;
    bool is_good = key != NULL && EVP_PKEY_get_raw_public_key(key, public_key, &length) == 1
        && length == TW_ED25519_PUBLIC;
    EVP_PKEY_free(key);
    return is_good;
}

bool tw_ed25519_sign(
    const uint8_t *seed, const uint8_t *message, size_t count, uint8_t *signature) {
    EVP_PKEY *key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, seed, TW_ED25519_SEED);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    size_t length = TW_ED25519_SIGNATURE;
    bool is_good = key != NULL && context != NULL
        && EVP_DigestSignInit(context, NULL, NULL, NULL, key) == 1
        && EVP_DigestSign(context, signature, &length, message, count) == 1
        && length == TW_ED25519_SIGNATURE;
    EVP_MD_CTX_free(context);
    EVP_PKEY_free(key);
    return is_good;
}

int tw_ed25519_verify(
    const uint8_t *public_key, const uint8_t *message, size_t count, const uint8_t *signature) {
    EVP_PKEY *key =
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, NULL, public_key, TW_ED25519_PUBLIC);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    int result = -1;
    if (key != NULL && context != NULL
        && EVP_DigestVerifyInit(context, NULL, NULL, NULL, key) == 1) {
        // Bytes that are no point of the curve make a bad signature, too.
        result = EVP_DigestVerify(context, signature, TW_ED25519_SIGNATURE, message, count) == 1;
    }
    EVP_MD_CTX_free(context);
    EVP_PKEY_free(key);
    return result;
}
