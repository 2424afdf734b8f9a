#include "cicu.h"

#include <string.h>
#include <unicode/uenum.h>
#include <unicode/uregion.h>

int32_t tw_territories(const char *code, char *result, int32_t capacity, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    const URegion *region = uregion_getRegionFromCode(code, &error);
    int32_t needed = 0;
    if (U_SUCCESS(error) && uregion_getType(region) == URGN_TERRITORY) {
        const char *name = uregion_getRegionCode(region);
        needed = (int32_t)strlen(name);
        memcpy(result, name, needed < capacity ? needed : capacity);
        *status = error;
        return needed;
    }
    UEnumeration *names = U_SUCCESS(error)
        ? uregion_getContainedRegionsOfType(region, URGN_TERRITORY, &error)
        : NULL;
    int32_t length = 0;
    const char *name;
    while (U_SUCCESS(error) && (name = uenum_next(names, &length, &error)) != NULL) {
        if (needed + length + 1 <= capacity) {
            memcpy(result + needed, name, length);
            result[needed + length] = ' ';
        }
        needed += length + 1;
    }
    uenum_close(names);
    *status = error;
    return needed;
}

bool tw_region_is_known(const char *code) {
    UErrorCode error = U_ZERO_ERROR;
    return uregion_getRegionFromCode(code, &error) != NULL && U_SUCCESS(error);
}
