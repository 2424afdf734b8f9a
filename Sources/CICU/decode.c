#include "converter.h"

#include <stdlib.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

/// What has been decoded so far.
typedef struct {
    tw_decoded *result;
    size_t text_capacity, error_capacity, line_capacity;
    /// How many bytes a line's ending takes, for each of its characters.
    size_t unit;
    UChar lead;
    bool after_cr;
    size_t cr_end;
    bool is_out_of_memory;
} output;

static void start_line(output *out, size_t file) {
    tw_decoded *result = out->result;
    if (!tw_grow((void **)&result->lines, result->line_count, &out->line_capacity, 1,
                 sizeof *result->lines)) {
        out->is_out_of_memory = true;
        return;
    }
    tw_line_start line = {(uint32_t)result->count, (uint32_t)file};
    result->lines[result->line_count++] = line;
}

/// Makes room for some more units, of which each takes three bytes at most.
static bool reserve(output *out, size_t units) {
    if (tw_grow((void **)&out->result->text, out->result->count, &out->text_capacity,
                3 * (units + 2), 1))
        return true;
    out->is_out_of_memory = true;
    return false;
}

/// Adds a character, for which there must be room.
static inline void put(output *out, UChar32 scalar, size_t file) {
    tw_decoded *result = out->result;
    if (out->after_cr) {
        out->after_cr = false;
        if (scalar != '\n') start_line(out, out->cr_end);
    }
    U8_APPEND_UNSAFE(result->text, result->count, scalar);
    if (scalar == '\n') start_line(out, file + out->unit);
    if (scalar == '\r') {
        out->after_cr = true;
        out->cr_end = file + out->unit;
    }
}

static void put_units(
    output *out, const UChar *units, const int32_t *offsets, size_t count, size_t start) {
    if (!reserve(out, count)) return;
    size_t file = start;
    for (size_t index = 0; index < count; index++) {
        // The second half of a character that didn't fit before has no offset.
        if (offsets[index] >= 0) file = start + (size_t)offsets[index];
        UChar unit = units[index];
        if (out->lead) {
            UChar32 scalar = U16_IS_TRAIL(unit) ? U16_GET_SUPPLEMENTARY(out->lead, unit) : 0xFFFD;
            out->lead = 0;
            put(out, scalar, file);
            if (U16_IS_TRAIL(unit)) continue;
        }
        if (U16_IS_LEAD(unit)) {
            out->lead = unit;
        } else {
            put(out, U16_IS_TRAIL(unit) ? 0xFFFD : unit, file);
        }
    }
}

static void put_error(output *out, size_t file, size_t count) {
    tw_decoded *result = out->result;
    if (!tw_grow((void **)&result->errors, result->error_count, &out->error_capacity, 1,
                 sizeof *result->errors)) {
        out->is_out_of_memory = true;
        return;
    }
    if (!reserve(out, 1)) return;
    size_t text = result->count;
    put(out, 0xFFFD, file);
    tw_bad_bytes error = {(uint32_t)text, (uint32_t)file, (uint32_t)count};
    result->errors[result->error_count++] = error;
}

void tw_converter_decode(
    tw_converter *converter, const uint8_t *bytes, size_t count, size_t maximum_errors,
    tw_decoded *result, int32_t *status) {
    UConverter *cnv = converter->converter;
    output out = {.result = result, .unit = (size_t)ucnv_getMinCharSize(cnv)};
    const char *const base = (const char *)bytes;
    const char *source = base;
    const char *const limit = base + count;
    UErrorCode error = U_ZERO_ERROR;
    ucnv_resetToUnicode(cnv);
    start_line(&out, 0);
    while (!out.is_out_of_memory) {
        size_t start = (size_t)(source - base);
        UChar *target = converter->units;
        error = U_ZERO_ERROR;
        ucnv_toUnicode(cnv, &target, converter->units + TW_CHUNK, &source, limit,
                       converter->offsets, true, &error);
        put_units(&out, converter->units, converter->offsets, target - converter->units, start);
        if (error == U_BUFFER_OVERFLOW_ERROR) continue;
        if (error != U_INVALID_CHAR_FOUND && error != U_ILLEGAL_CHAR_FOUND
            && error != U_TRUNCATED_CHAR_FOUND && error != U_ILLEGAL_ESCAPE_SEQUENCE
            && error != U_UNSUPPORTED_ESCAPE_SEQUENCE)
            break;
        char bad[32];
        int8_t length = sizeof bad;
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidChars(cnv, bad, &length, &ignored);
        size_t end = (size_t)(source - base);
        size_t size = U_SUCCESS(ignored) && length > 0 && (size_t)length <= end ? (size_t)length : 1;
        if (size > end) break;
        put_error(&out, end - size, size);
        error = U_ZERO_ERROR;
        if (result->error_count > maximum_errors) break;
        // Nothing may stand still.
        if (source == limit) break;
        if (end == start && target == converter->units) source++;
    }
    if (out.lead && reserve(&out, 1)) put(&out, 0xFFFD, count);
    if (out.after_cr) start_line(&out, out.cr_end);
    result->is_complete = source == limit && result->error_count <= maximum_errors;
    *status = out.is_out_of_memory ? U_MEMORY_ALLOCATION_ERROR : error;
}

void tw_decoded_free(tw_decoded *decoded) {
    free(decoded->text);
    free(decoded->errors);
    free(decoded->lines);
    decoded->text = NULL;
    decoded->errors = NULL;
    decoded->lines = NULL;
}
