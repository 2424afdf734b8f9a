// Normalisation over UTF-8 is in the C++ part of ICU only.
#include "cicu.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

static const icu::Normalizer2 *normalizer(int form, UErrorCode &status) {
    switch (form) {
    case TW_NFC: return icu::Normalizer2::getNFCInstance(status);
    case TW_NFD: return icu::Normalizer2::getNFDInstance(status);
    case TW_NFKC: return icu::Normalizer2::getNFKCInstance(status);
    default: return icu::Normalizer2::getNFKCCasefoldInstance(status);
    }
}

int32_t tw_normalize(
    int form, const uint8_t *text, int32_t count, uint8_t *result, int32_t capacity,
    int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2 *instance = normalizer(form, error);
    icu::CheckedArrayByteSink sink(reinterpret_cast<char *>(result), capacity);
    if (U_SUCCESS(error)) {
        icu::StringPiece piece(reinterpret_cast<const char *>(text), count);
        instance->normalizeUTF8(0, piece, sink, nullptr, error);
    }
    *status = error;
    return sink.NumberOfBytesAppended();
}

bool tw_is_normalized(int form, const uint8_t *text, int32_t count, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2 *instance = normalizer(form, error);
    bool result = false;
    if (U_SUCCESS(error)) {
        icu::StringPiece piece(reinterpret_cast<const char *>(text), count);
        result = instance->isNormalizedUTF8(piece, error);
    }
    *status = error;
    return result;
}
