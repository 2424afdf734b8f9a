#include "cicu.h"

#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>
#include <unicode/uscript.h>
#include <unicode/uset.h>

const char *tw_script_name(int32_t script) {
    const char *name = uscript_getShortName((UScriptCode)script);
    return name ? name : "Zzzz";
}

int32_t tw_script(uint32_t scalar) {
    UErrorCode error = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript((UChar32)scalar, &error);
    return U_SUCCESS(error) ? script : USCRIPT_UNKNOWN;
}

int32_t tw_general_category(uint32_t scalar) { return u_charType((UChar32)scalar); }

int32_t tw_east_asian_width(uint32_t scalar) {
    return u_getIntPropertyValue((UChar32)scalar, UCHAR_EAST_ASIAN_WIDTH);
}

/// Adds the characters of a set's strings, such as digraphs, to the set.
static void flatten(USet *set) {
    int32_t count = uset_getItemCount(set);
    USet *added = uset_openEmpty();
    for (int32_t index = 0; index < count; index++) {
        UChar32 start, end;
        UChar text[64];
        UErrorCode ignored = U_ZERO_ERROR;
        int32_t length = uset_getItem(set, index, &start, &end, text, 64, &ignored);
        if (length >= 2 && U_SUCCESS(ignored)) uset_addAllCodePoints(added, text, length);
    }
    uset_addAll(set, added);
    uset_close(added);
}

int32_t tw_exemplars(
    const char *locale, int kind, uint32_t *result, int32_t capacity, int32_t *status) {
    static const ULocaleDataExemplarSetType types[] = {
        ULOCDATA_ES_STANDARD, ULOCDATA_ES_AUXILIARY, ULOCDATA_ES_PUNCTUATION};
    UErrorCode error = U_ZERO_ERROR;
    char name[ULOC_FULLNAME_CAPACITY];
    uloc_forLanguageTag(locale, name, sizeof name, NULL, &error);
    if (error == U_STRING_NOT_TERMINATED_WARNING) error = U_BUFFER_OVERFLOW_ERROR;
    ULocaleData *data = ulocdata_open(name, &error);
    USet *set = uset_openEmpty();
    int32_t needed = 0;
    if (U_SUCCESS(error))
        ulocdata_getExemplarSet(data, set, USET_ADD_CASE_MAPPINGS, types[kind], &error);
    if (U_SUCCESS(error)) {
        flatten(set);
        int32_t count = uset_getItemCount(set);
        for (int32_t index = 0; index < count; index++) {
            UChar32 start, end;
            UErrorCode ignored = U_ZERO_ERROR;
            if (uset_getItem(set, index, &start, &end, NULL, 0, &ignored) != 0) continue;
            if (needed + 2 <= capacity) {
                result[needed] = (uint32_t)start;
                result[needed + 1] = (uint32_t)end;
            }
            needed += 2;
        }
    }
    uset_close(set);
    if (data) ulocdata_close(data);
    *status = error;
    return needed;
}
