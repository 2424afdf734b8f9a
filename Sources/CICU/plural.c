#include "cicu.h"

#include <stdlib.h>
#include <unicode/uloc.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

struct tw_plural_rules {
    UPluralRules *rules;
};

tw_plural_rules *tw_plural_rules_open(const char *locale, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    char name[ULOC_FULLNAME_CAPACITY];
    uloc_forLanguageTag(locale, name, sizeof name, NULL, &error);
    if (error == U_STRING_NOT_TERMINATED_WARNING) error = U_BUFFER_OVERFLOW_ERROR;
    tw_plural_rules *rules = calloc(1, sizeof *rules);
    if (!rules) {
        *status = U_MEMORY_ALLOCATION_ERROR;
        return NULL;
    }
    rules->rules = uplrules_open(name, &error);
    *status = error;
    if (U_SUCCESS(error)) return rules;
    tw_plural_rules_close(rules);
    return NULL;
}

int32_t tw_plural_rules_select(
    const tw_plural_rules *rules, double number, char *result, int32_t capacity,
    int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    UChar units[32];
    int32_t needed = 0;
    int32_t length = uplrules_select(rules->rules, number, units, 32, &error);
    if (U_SUCCESS(error)) u_strToUTF8(result, capacity, &needed, units, length, &error);
    if (error == U_BUFFER_OVERFLOW_ERROR || error == U_STRING_NOT_TERMINATED_WARNING)
        error = U_ZERO_ERROR;
    *status = error;
    return needed;
}

void tw_plural_rules_close(tw_plural_rules *rules) {
    uplrules_close(rules->rules);
    free(rules);
}
