// The C++ part of ICU folds case without a handle that would have to be opened.
#include "cicu.h"

#include <unicode/casemap.h>
#include <unicode/uchar.h>

int32_t tw_fold_case(
    const uint8_t *text, int32_t count, uint8_t *result, int32_t capacity, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    int32_t needed = icu::CaseMap::utf8Fold(
        U_FOLD_CASE_DEFAULT, reinterpret_cast<const char *>(text), count,
        reinterpret_cast<char *>(result), capacity, nullptr, error);
    // The caller sees by the length that there was too little room.
    *status = error == U_BUFFER_OVERFLOW_ERROR ? U_ZERO_ERROR : error;
    return needed;
}
