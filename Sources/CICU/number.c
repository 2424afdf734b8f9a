#include "cicu.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/unumberformatter.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

enum { ROOM = 512 };

/// Writes UTF-16 as UTF-8 and returns the length that the whole needs.
static int32_t write_utf8(
    const UChar *units, int32_t length, char *result, int32_t capacity, UErrorCode *error) {
    int32_t needed = 0;
    if (U_FAILURE(*error)) return 0;
    u_strToUTF8WithSub(result, capacity, &needed, units, length, 0xFFFD, NULL, error);
    if (*error == U_BUFFER_OVERFLOW_ERROR || *error == U_STRING_NOT_TERMINATED_WARNING)
        *error = U_ZERO_ERROR;
    return needed;
}

static void locale_name(const char *tag, char *name, UErrorCode *error) {
    uloc_forLanguageTag(tag, name, ULOC_FULLNAME_CAPACITY, NULL, error);
    if (*error == U_STRING_NOT_TERMINATED_WARNING) *error = U_BUFFER_OVERFLOW_ERROR;
}

int32_t tw_digit_value(uint32_t scalar) { return u_charDigitValue((UChar32)scalar); }

int32_t tw_number_symbol(
    const char *locale, int kind, char *result, int32_t capacity, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    char name[ULOC_FULLNAME_CAPACITY];
    locale_name(locale, name, &error);
    UNumberFormat *format = unum_open(UNUM_DECIMAL, NULL, 0, name, NULL, &error);
    UChar units[32];
    int32_t length = 0;
    if (U_SUCCESS(error))
        length = unum_getSymbol(
            format, kind == TW_DECIMAL ? UNUM_DECIMAL_SEPARATOR_SYMBOL
                                       : UNUM_GROUPING_SEPARATOR_SYMBOL,
            units, 32, &error);
    int32_t needed = write_utf8(units, length, result, capacity, &error);
    unum_close(format);
    *status = error;
    return needed;
}

// MARK: Formatting by a skeleton

struct tw_number_formatter {
    UNumberFormatter *formatter;
    UFormattedNumber *result;
};

tw_number_formatter *tw_number_formatter_open(
    const char *skeleton, const char *locale, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    char name[ULOC_FULLNAME_CAPACITY];
    locale_name(locale, name, &error);
    UChar units[ROOM];
    int32_t length = 0;
    u_strFromUTF8(units, ROOM, &length, skeleton, -1, &error);
    if (length >= ROOM && U_SUCCESS(error)) error = U_BUFFER_OVERFLOW_ERROR;
    tw_number_formatter *formatter = calloc(1, sizeof *formatter);
    if (!formatter) {
        *status = U_MEMORY_ALLOCATION_ERROR;
        return NULL;
    }
    if (U_SUCCESS(error)) {
        formatter->formatter = unumf_openForSkeletonAndLocale(units, length, name, &error);
        formatter->result = unumf_openResult(&error);
    }
    // Skeletons are read with the first number only.
    if (U_SUCCESS(error)) unumf_formatDouble(formatter->formatter, 1, formatter->result, &error);
    *status = error;
    if (U_SUCCESS(error)) return formatter;
    tw_number_formatter_close(formatter);
    return NULL;
}

int32_t tw_number_formatter_format(
    tw_number_formatter *formatter, double number, char *result, int32_t capacity,
    int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    UChar units[ROOM];
    unumf_formatDouble(formatter->formatter, number, formatter->result, &error);
    int32_t length = unumf_resultToString(formatter->result, units, ROOM, &error);
    int32_t needed = write_utf8(units, length, result, capacity, &error);
    *status = error;
    return needed;
}

void tw_number_formatter_close(tw_number_formatter *formatter) {
    unumf_closeResult(formatter->result);
    unumf_close(formatter->formatter);
    free(formatter);
}

// MARK: Words for numbers

struct tw_speller {
    UNumberFormat *format;
};

tw_speller *tw_speller_open(const char *locale, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    char name[ULOC_FULLNAME_CAPACITY];
    locale_name(locale, name, &error);
    // Without rules of its own a locale would be spelt in the language of the machine.
    UResourceBundle *rules = ures_open(U_ICUDATA_NAME "-rbnf", name, &error);
    if (error == U_USING_DEFAULT_WARNING) error = U_MISSING_RESOURCE_ERROR;
    ures_close(rules);
    tw_speller *speller = calloc(1, sizeof *speller);
    if (!speller) {
        *status = U_MEMORY_ALLOCATION_ERROR;
        return NULL;
    }
    if (U_SUCCESS(error)) error = U_ZERO_ERROR;
    speller->format = unum_open(UNUM_SPELLOUT, NULL, 0, name, NULL, &error);
    *status = error;
    if (U_SUCCESS(error)) return speller;
    tw_speller_close(speller);
    return NULL;
}

int32_t tw_speller_rule_sets(
    const tw_speller *speller, char *result, int32_t capacity, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    UChar units[4 * ROOM];
    int32_t length = unum_getTextAttribute(
        speller->format, UNUM_PUBLIC_RULESETS, units, 4 * ROOM, &error);
    int32_t needed = write_utf8(units, length, result, capacity, &error);
    *status = error;
    return needed;
}

void tw_speller_set_rule_set(tw_speller *speller, const char *name, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    UChar units[ROOM];
    int32_t length = 0;
    u_strFromUTF8(units, ROOM, &length, name, -1, &error);
    if (U_SUCCESS(error))
        unum_setTextAttribute(speller->format, UNUM_DEFAULT_RULESET, units, length, &error);
    *status = error;
}

int32_t tw_speller_spell(
    const tw_speller *speller, int64_t number, char *result, int32_t capacity, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    UChar units[4 * ROOM];
    int32_t length =
        unum_formatInt64(speller->format, number, units, 4 * ROOM, NULL, &error);
    int32_t needed = write_utf8(units, length, result, capacity, &error);
    *status = error;
    return needed;
}

bool tw_speller_parse(
    tw_speller *speller, bool is_lenient, const uint8_t *text, int32_t count, int64_t *number) {
    // No number takes as many units, and the rules are tried one within the other.
    UChar units[ROOM];
    UErrorCode error = U_ZERO_ERROR;
    int32_t length = 0, position = 0;
    u_strFromUTF8(units, ROOM, &length, (const char *)text, count, &error);
    if (U_FAILURE(error) || length == 0 || length > ROOM) return false;
    unum_setAttribute(speller->format, UNUM_LENIENT_PARSE, is_lenient);
    double value = unum_parseDouble(speller->format, units, length, &position, &error);
    if (U_FAILURE(error) || position != length || !(fabs(value) < 9e15)) return false;
    if (value != floor(value)) return false;
    *number = (int64_t)value;
    return true;
}

void tw_speller_close(tw_speller *speller) {
    unum_close(speller->format);
    free(speller);
}

// MARK: Dates

int32_t tw_format_date(
    const char *skeleton, const char *locale, double milliseconds, char *result,
    int32_t capacity, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    char name[ULOC_FULLNAME_CAPACITY];
    locale_name(locale, name, &error);
    UChar wanted[64], pattern[128], units[ROOM];
    int32_t count = 0, length = 0;
    u_strFromUTF8(wanted, 64, &count, skeleton, -1, &error);
    UDateTimePatternGenerator *generator = udatpg_open(name, &error);
    if (U_SUCCESS(error))
        length = udatpg_getBestPattern(generator, wanted, count, pattern, 128, &error);
    udatpg_close(generator);
    static const UChar utc[] = {'U', 'T', 'C', 0};
    UDateFormat *format =
        udat_open(UDAT_PATTERN, UDAT_PATTERN, name, utc, -1, pattern, length, &error);
    length = U_SUCCESS(error) ? udat_format(format, milliseconds, units, ROOM, NULL, &error) : 0;
    int32_t needed = write_utf8(units, length, result, capacity, &error);
    if (format) udat_close(format);
    *status = error;
    return needed;
}
