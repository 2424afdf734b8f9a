// What Swift sees of HarfBuzz: no HarfBuzz header is included here.
#ifndef CHARFBUZZ_H
#define CHARFBUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef struct tw_font tw_font;

enum {
    TW_FONT_GOOD,
    /// There is no file of that name.
    TW_FONT_MISSING,
    /// The file can't be read, or isn't a plain file.
    TW_FONT_UNREADABLE,
    /// The file holds no OpenType or TrueType font.
    TW_FONT_NOT_A_FONT,
    /// The collection has fewer faces.
    TW_FONT_NO_FACE,
    TW_FONT_NO_MEMORY
};

/// Opens a face of a font file, which is read as a whole: a file that shrinks later does no harm.
tw_font *_Nullable tw_font_open(const char *path, uint32_t index, int *problem);
void tw_font_close(tw_font *font);

/// How many faces the file has.
uint32_t tw_font_face_count(const tw_font *font);
/// Writes the full name, such as "DejaVu Sans Bold", and returns its length; 0 when it has none.
uint32_t tw_font_name(const tw_font *font, char *result, uint32_t capacity);

/// Shapes a text in UTF-8 and returns its width as a share of the font's size. Bytes that aren't
/// UTF-8 are drawn as U+FFFD. The language is a BCP 47 tag. The places of characters that the font
/// lacks are written in order, as offsets of bytes; `missing_count` may be above the capacity.
double tw_font_width(
    tw_font *font, const uint8_t *text, int32_t count, const char *_Nullable language,
    uint32_t *_Nullable missing, int32_t capacity, int32_t *missing_count);

#pragma clang assume_nonnull end

#endif
