#include "converter.h"

#include <stdlib.h>
#include <unicode/ucnv_err.h>

tw_converter *tw_converter_open(const char *name, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    tw_converter *converter = calloc(1, sizeof *converter);
    if (!converter) {
        *status = U_MEMORY_ALLOCATION_ERROR;
        return NULL;
    }
    converter->converter = ucnv_open(name, &error);
    if (U_SUCCESS(error)) {
        UConverter *cnv = converter->converter;
        ucnv_setToUCallBack(cnv, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
        ucnv_setFromUCallBack(cnv, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
        // A letter that only looks like the one that was meant is a loss.
        ucnv_setFallback(cnv, false);
    }
    *status = error;
    if (U_SUCCESS(error)) return converter;
    tw_converter_close(converter);
    return NULL;
}

void tw_converter_close(tw_converter *converter) {
    if (converter->converter) ucnv_close(converter->converter);
    free(converter);
}

const char *tw_converter_canonical_name(const char *name) {
    static const char *const standards[] = {"MIME", "IANA", "WINDOWS"};
    for (int index = 0; index < 3; index++) {
        UErrorCode error = U_ZERO_ERROR;
        const char *result = ucnv_getStandardName(name, standards[index], &error);
        if (U_SUCCESS(error) && result) return result;
    }
    UErrorCode error = U_ZERO_ERROR;
    const char *alias = ucnv_getAlias(name, 0, &error);
    return U_SUCCESS(error) ? alias : NULL;
}

bool tw_grow(void **items, size_t count, size_t *capacity, size_t needed, size_t size) {
    if (count + needed <= *capacity) return true;
    size_t larger = *capacity * 2 < count + needed ? count + needed : *capacity * 2;
    if (larger < 64) larger = 64;
    void *moved = realloc(*items, larger * size);
    if (!moved) return false;
    *items = moved;
    *capacity = larger;
    return true;
}
