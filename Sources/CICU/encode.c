#include "converter.h"

#include <stdlib.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

/// Encodes some units, and returns where it stopped: at their end, or after a bad character.
static const UChar *convert(
    UConverter *cnv, const UChar *units, const UChar *limit, bool flush, tw_encoded *result,
    size_t *capacity, UErrorCode *error) {
    for (;;) {
        if (!tw_grow((void **)&result->bytes, result->count, capacity, TW_CHUNK, 1)) {
            *error = U_MEMORY_ALLOCATION_ERROR;
            return units;
        }
        char *target = (char *)result->bytes + result->count;
        *error = U_ZERO_ERROR;
        ucnv_fromUnicode(cnv, &target, (char *)result->bytes + *capacity, &units, limit, NULL,
                         flush, error);
        result->count = (size_t)(target - (char *)result->bytes);
        if (*error != U_BUFFER_OVERFLOW_ERROR) return units;
    }
}

void tw_converter_encode(
    tw_converter *converter, const uint8_t *text, size_t count, tw_encoded *result,
    int32_t *status) {
    UConverter *cnv = converter->converter;
    UErrorCode error = U_ZERO_ERROR;
    size_t capacity = 0;
    size_t position = 0;
    ucnv_resetFromUnicode(cnv);
    do {
        int32_t filled = 0;
        size_t chunk_start = position;
        while (position < count && filled + 2 <= TW_CHUNK) {
            UChar32 scalar;
            converter->offsets[filled] = (int32_t)(position - chunk_start);
            converter->offsets[filled + 1] = converter->offsets[filled];
            U8_NEXT_OR_FFFD(text, position, count, scalar);
            U16_APPEND_UNSAFE(converter->units, filled, scalar);
        }
        const UChar *source = converter->units;
        const UChar *limit = source + filled;
        do {
            source = convert(cnv, source, limit, position == count, result, &capacity, &error);
            if (error != U_INVALID_CHAR_FOUND && error != U_ILLEGAL_CHAR_FOUND
                && error != U_TRUNCATED_CHAR_FOUND)
                break;
            UChar bad[8];
            int8_t length = 8;
            UErrorCode ignored = U_ZERO_ERROR;
            ucnv_getInvalidUChars(cnv, bad, &length, &ignored);
            size_t index = (size_t)(source - converter->units);
            index = U_SUCCESS(ignored) && (size_t)length <= index ? index - (size_t)length : 0;
            if (result->error_count++ == 0)
                result->first_error = chunk_start + (size_t)converter->offsets[index];
            static const UChar substitute[] = {'?'};
            convert(cnv, substitute, substitute + 1, false, result, &capacity, &error);
        } while (U_SUCCESS(error) && source < limit);
    } while (U_SUCCESS(error) && position < count);
    // A charset with shift states goes back to its first one.
    if (U_SUCCESS(error))
        convert(cnv, converter->units, converter->units, true, result, &capacity, &error);
    *status = error;
}

void tw_encoded_free(tw_encoded *encoded) {
    free(encoded->bytes);
    encoded->bytes = NULL;
}
