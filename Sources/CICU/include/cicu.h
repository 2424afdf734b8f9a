// What Swift sees of ICU: no ICU header is included here, because ICU's types clash with those of
// the ICU inside Foundation wherever both are visible.
//
// A status is ICU's: negative is a warning, above 0 is a failure. Functions that write text return
// the length that the whole result needs, which may be above the capacity that was given; then
// call again with more.
#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin
#ifdef __cplusplus
extern "C" {
#endif

/// The version of ICU, such as "72.1".
const char *tw_icu_version(void);
/// The name of a status, such as "U_ILLEGAL_ARGUMENT_ERROR".
const char *tw_icu_status_name(int32_t status);

// MARK: Normalisation and case, over UTF-8

enum { TW_NFC, TW_NFD, TW_NFKC, TW_NFKC_CASEFOLD };
int32_t tw_normalize(
    int form, const uint8_t *text, int32_t count, uint8_t *result, int32_t capacity,
    int32_t *status);
bool tw_is_normalized(int form, const uint8_t *text, int32_t count, int32_t *status);
int32_t tw_fold_case(
    const uint8_t *text, int32_t count, uint8_t *result, int32_t capacity, int32_t *status);

// MARK: Scripts, over UTF-8

typedef struct tw_transliterator tw_transliterator;
/// Opens rules by their name, such as "Hant-Hans", or by several names with "; " between them.
tw_transliterator *_Nullable tw_transliterator_open(const char *name, int32_t *status);
int32_t tw_transliterator_apply(
    tw_transliterator *transliterator, const uint8_t *text, int32_t count, uint8_t *result,
    int32_t capacity, int32_t *status);
void tw_transliterator_close(tw_transliterator *transliterator);

// MARK: Boundaries, over UTF-8

typedef struct tw_segmenter tw_segmenter;
enum { TW_GRAPHEMES, TW_WORDS, TW_LINES, TW_SENTENCES };
tw_segmenter *_Nullable tw_segmenter_open(int kind, const char *locale, int32_t *status);
/// The text must stay where it is until the next call of this function, or of close.
void tw_segmenter_set_text(
    tw_segmenter *segmenter, const uint8_t *text, int32_t count, int32_t *status);
/// Writes the next boundaries, as offsets of bytes, and what kind of segment ends at each.
/// Returns how many; fewer than the capacity means that the end was reached.
int32_t tw_segmenter_next(
    tw_segmenter *segmenter, int32_t *offsets, int32_t *kinds, int32_t capacity);
void tw_segmenter_close(tw_segmenter *segmenter);

// MARK: Directions, over UTF-8

enum { TW_LEFT_TO_RIGHT, TW_RIGHT_TO_LEFT, TW_FIRST_STRONG };
/// Writes a paragraph as it is seen from left to right, without bidi controls. The base is the
/// paragraph's direction.
int32_t tw_bidi_visual(
    int base, const uint8_t *text, int32_t count, uint8_t *result, int32_t capacity,
    int32_t *status);

// MARK: Charsets

typedef struct tw_converter tw_converter;
tw_converter *_Nullable tw_converter_open(const char *name, int32_t *status);
void tw_converter_close(tw_converter *converter);
/// The name that IANA prefers for a charset, else ICU's, or NULL when ICU doesn't know it.
const char *_Nullable tw_converter_canonical_name(const char *name);

/// Bytes that aren't a character: where their replacement is in the text, and where they are.
typedef struct {
    uint32_t text;
    uint32_t file;
    uint32_t count;
} tw_bad_bytes;

/// Where a line starts in the text, and in the bytes it was decoded from.
typedef struct {
    uint32_t text;
    uint32_t file;
} tw_line_start;

/// A text in UTF-8 that was decoded. To be freed by tw_decoded_free.
typedef struct {
    uint8_t *_Nullable text;
    size_t count;
    tw_bad_bytes *_Nullable errors;
    size_t error_count;
    tw_line_start *_Nullable lines;
    size_t line_count;
    bool is_complete;
} tw_decoded;

/// Decodes bytes with U+FFFD for what isn't a character, and gives up after some of those.
void tw_converter_decode(
    tw_converter *converter, const uint8_t *bytes, size_t count, size_t maximum_errors,
    tw_decoded *result, int32_t *status);
void tw_decoded_free(tw_decoded *decoded);

/// Bytes that a text in UTF-8 was encoded to. To be freed by tw_encoded_free.
typedef struct {
    uint8_t *_Nullable bytes;
    size_t count;
    /// How many characters the charset hasn't, for which its substitute was written.
    size_t error_count;
    /// Where the first of them is in the text.
    size_t first_error;
} tw_encoded;

void tw_converter_encode(
    tw_converter *converter, const uint8_t *text, size_t count, tw_encoded *result,
    int32_t *status);
void tw_encoded_free(tw_encoded *encoded);

/// A guess at a charset. Names are owned by ICU and stay.
typedef struct {
    const char *charset;
    const char *language;
    int32_t confidence;
} tw_charset_match;
/// Writes the guesses, best first, and returns how many were written.
int32_t tw_detect_charset(
    const uint8_t *bytes, int32_t count, tw_charset_match *matches, int32_t capacity,
    int32_t *status);

// MARK: Locales

/// Whether the script of a locale runs from right to left.
bool tw_locale_is_right_to_left(const char *tag);

/// Writes a locale's name in its own language, as it stands in a list of languages.
int32_t tw_locale_own_name(const char *tag, char *result, int32_t capacity, int32_t *status);

enum { TW_CANONICAL, TW_MAXIMIZED, TW_MINIMIZED, TW_PARENT };
/// Writes what a BCP 47 tag is in another form, as a tag. The parent of the root is empty.
int32_t tw_locale(
    int form, const char *tag, char *result, int32_t capacity, int32_t *status);

// MARK: Regions

/// Writes the codes of the territories in a region of UN M.49, with a space between them.
int32_t tw_territories(const char *code, char *result, int32_t capacity, int32_t *status);
/// Whether CLDR knows a region by its ISO 3166 or UN M.49 code.
bool tw_region_is_known(const char *code);

// MARK: Order

typedef struct tw_collator tw_collator;
enum { TW_PRIMARY, TW_SECONDARY, TW_TERTIARY, TW_QUATERNARY, TW_IDENTICAL };
tw_collator *_Nullable tw_collator_open(const char *locale, int strength, int32_t *status);
int tw_collator_compare(
    const tw_collator *collator, const uint8_t *a, int32_t a_count, const uint8_t *b,
    int32_t b_count, int32_t *status);
int32_t tw_collator_sort_key(
    const tw_collator *collator, const uint8_t *text, int32_t count, uint8_t *result,
    int32_t capacity, int32_t *status);
void tw_collator_close(tw_collator *collator);

// MARK: Characters

/// The four letters of ISO 15924 for the script of a character.
const char *tw_script_name(int32_t script);
int32_t tw_script(uint32_t scalar);
/// The general category, in the order of Unicode's Lu, Ll, Lt, Lm, Lo, Mn, Me, Mc from 1.
int32_t tw_general_category(uint32_t scalar);
enum {
    TW_WIDTH_NEUTRAL, TW_WIDTH_AMBIGUOUS, TW_WIDTH_HALF, TW_WIDTH_FULL, TW_WIDTH_NARROW,
    TW_WIDTH_WIDE
};
int32_t tw_east_asian_width(uint32_t scalar);

/// The value of a decimal digit of any script, or -1.
int32_t tw_digit_value(uint32_t scalar);

enum { TW_EXEMPLAR_MAIN, TW_EXEMPLAR_AUXILIARY, TW_EXEMPLAR_PUNCTUATION };
/// Writes the ranges of characters that CLDR lists for a locale, two numbers each, in order.
int32_t tw_exemplars(
    const char *locale, int kind, uint32_t *result, int32_t capacity, int32_t *status);

// MARK: Numbers and dates

enum { TW_DECIMAL, TW_GROUPING };
/// Writes the mark of decimals, or that between groups of digits.
int32_t tw_number_symbol(
    const char *locale, int kind, char *result, int32_t capacity, int32_t *status);

typedef struct tw_number_formatter tw_number_formatter;
/// Opens a formatter by a number skeleton, such as "unit/kilometer usage/road".
tw_number_formatter *_Nullable tw_number_formatter_open(
    const char *skeleton, const char *locale, int32_t *status);
int32_t tw_number_formatter_format(
    tw_number_formatter *formatter, double number, char *result, int32_t capacity,
    int32_t *status);
void tw_number_formatter_close(tw_number_formatter *formatter);

typedef struct tw_speller tw_speller;
/// Fails with U_MISSING_RESOURCE_ERROR for a locale whose numbers CLDR can't spell.
tw_speller *_Nullable tw_speller_open(const char *locale, int32_t *status);
/// Writes the names of the sets of rules, with a semicolon between them.
int32_t tw_speller_rule_sets(
    const tw_speller *speller, char *result, int32_t capacity, int32_t *status);
void tw_speller_set_rule_set(tw_speller *speller, const char *name, int32_t *status);
int32_t tw_speller_spell(
    const tw_speller *speller, int64_t number, char *result, int32_t capacity, int32_t *status);
/// Reads a number in words. Tells whether the whole text is one.
bool tw_speller_parse(
    tw_speller *speller, bool is_lenient, const uint8_t *text, int32_t count, int64_t *number);
void tw_speller_close(tw_speller *speller);

typedef struct tw_plural_rules tw_plural_rules;
tw_plural_rules *_Nullable tw_plural_rules_open(const char *locale, int32_t *status);
/// Writes the category of a number, such as "few".
int32_t tw_plural_rules_select(
    const tw_plural_rules *rules, double number, char *result, int32_t capacity, int32_t *status);
void tw_plural_rules_close(tw_plural_rules *rules);

/// Writes a day, in milliseconds since 1970 in UTC, with the fields of a skeleton such as "yMMMMd".
int32_t tw_format_date(
    const char *skeleton, const char *locale, double milliseconds, char *result,
    int32_t capacity, int32_t *status);

#ifdef __cplusplus
}
#endif
#pragma clang assume_nonnull end

#endif
