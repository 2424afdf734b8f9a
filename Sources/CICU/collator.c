#include "cicu.h"

#include <stdlib.h>
#include <unicode/ucol.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

struct tw_collator {
    UCollator *collator;
};

tw_collator *tw_collator_open(const char *locale, int strength, int32_t *status) {
    static const UCollationStrength strengths[] = {
        UCOL_PRIMARY, UCOL_SECONDARY, UCOL_TERTIARY, UCOL_QUATERNARY, UCOL_IDENTICAL};
    UErrorCode error = U_ZERO_ERROR;
    char name[ULOC_FULLNAME_CAPACITY];
    uloc_forLanguageTag(locale, name, sizeof name, NULL, &error);
    if (error == U_STRING_NOT_TERMINATED_WARNING) error = U_BUFFER_OVERFLOW_ERROR;
    tw_collator *collator = calloc(1, sizeof *collator);
    if (!collator) {
        *status = U_MEMORY_ALLOCATION_ERROR;
        return NULL;
    }
    collator->collator = ucol_open(name, &error);
    if (U_SUCCESS(error)) {
        ucol_setStrength(collator->collator, strengths[strength]);
        ucol_setAttribute(collator->collator, UCOL_NORMALIZATION_MODE, UCOL_ON, &error);
    }
    *status = error;
    if (U_SUCCESS(error)) return collator;
    tw_collator_close(collator);
    return NULL;
}

int tw_collator_compare(
    const tw_collator *collator, const uint8_t *a, int32_t a_count, const uint8_t *b,
    int32_t b_count, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    UCollationResult result = ucol_strcollUTF8(
        collator->collator, (const char *)a, a_count, (const char *)b, b_count, &error);
    *status = error;
    return result;
}

int32_t tw_collator_sort_key(
    const tw_collator *collator, const uint8_t *text, int32_t count, uint8_t *result,
    int32_t capacity, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    // A text has at most as many UTF-16 units as it has bytes.
    UChar *units = malloc(((size_t)count + 1) * sizeof *units);
    if (!units) {
        *status = U_MEMORY_ALLOCATION_ERROR;
        return 0;
    }
    int32_t length = 0;
    u_strFromUTF8WithSub(
        units, count + 1, &length, (const char *)text, count, 0xFFFD, NULL, &error);
    int32_t needed = 0;
    if (U_SUCCESS(error))
        needed = ucol_getSortKey(collator->collator, units, length, result, capacity);
    free(units);
    *status = error;
    return needed;
}

void tw_collator_close(tw_collator *collator) {
    if (collator->collator) ucol_close(collator->collator);
    free(collator);
}
