// For open and fstat.
#define _POSIX_C_SOURCE 200809L

#include "charfbuzz.h"

#include <errno.h>
#include <fcntl.h>
#include <hb-ot.h>
#include <hb.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct tw_font {
    hb_font_t *font;
    hb_buffer_t *buffer;
    uint32_t faces;
    uint32_t units;
};

/// The bytes of a file, or NULL and what is the matter. Fonts of all of Chinese have about 30 MB.
static hb_blob_t *read_file(const char *path, int *problem) {
    enum { LIMIT = 1 << 30 };
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) {
        bool missing = errno == ENOENT || errno == ENOTDIR;
        *problem = missing ? TW_FONT_MISSING : TW_FONT_UNREADABLE;
        return NULL;
    }
    struct stat about;
    *problem = TW_FONT_UNREADABLE;
    if (fstat(file, &about) != 0 || !S_ISREG(about.st_mode) || about.st_size > LIMIT) {
        close(file);
        return NULL;
    }
    size_t size = (size_t)about.st_size, count = 0;
    char *bytes = malloc(size + 1);
    while (bytes && count < size) {
        ssize_t now = read(file, bytes + count, size - count);
        if (now < 0 && errno == EINTR) continue;
        if (now <= 0) break;
        count += (size_t)now;
    }
    close(file);
    if (!bytes) {
        *problem = TW_FONT_NO_MEMORY;
        return NULL;
    }
    *problem = TW_FONT_GOOD;
    return hb_blob_create(bytes, (unsigned)count, HB_MEMORY_MODE_WRITABLE, bytes, free);
}

tw_font *tw_font_open(const char *path, uint32_t index, int *problem) {
    hb_blob_t *blob = read_file(path, problem);
    if (!blob) return NULL;
    uint32_t faces = hb_face_count(blob);
    hb_face_t *face = index < faces ? hb_face_create(blob, index) : NULL;
    hb_blob_destroy(blob);
    if (!face) {
        *problem = faces == 0 ? TW_FONT_NOT_A_FONT : TW_FONT_NO_FACE;
        return NULL;
    }
    tw_font *font = calloc(1, sizeof *font);
    // A file that only begins like a font has no glyphs.
    if (!font || hb_face_get_glyph_count(face) == 0) {
        *problem = font ? TW_FONT_NOT_A_FONT : TW_FONT_NO_MEMORY;
        free(font);
        hb_face_destroy(face);
        return NULL;
    }
    font->faces = faces;
    font->units = hb_face_get_upem(face);
    font->font = hb_font_create(face);
    font->buffer = hb_buffer_create();
    hb_face_destroy(face);
    if (!hb_buffer_allocation_successful(font->buffer) || font->font == hb_font_get_empty()) {
        tw_font_close(font);
        *problem = TW_FONT_NO_MEMORY;
        return NULL;
    }
    hb_font_set_scale(font->font, (int)font->units, (int)font->units);
    return font;
}

void tw_font_close(tw_font *font) {
    hb_buffer_destroy(font->buffer);
    hb_font_destroy(font->font);
    free(font);
}

uint32_t tw_font_face_count(const tw_font *font) { return font->faces; }

uint32_t tw_font_name(const tw_font *font, char *result, uint32_t capacity) {
    unsigned room = capacity;
    if (capacity == 0) return 0;
    unsigned length = hb_ot_name_get_utf8(
        hb_font_get_face(font->font), HB_OT_NAME_ID_FULL_NAME,
        hb_language_from_string("en", -1), &room, result);
    return length < capacity ? length : room;
}

/// What is asked for in one call, and what was found so far.
typedef struct {
    tw_font *font;
    const uint8_t *text;
    int32_t count;
    hb_language_t language;
    uint32_t *missing;
    int32_t capacity;
    int32_t missing_count;
    int64_t width;
} job;

static void miss(job *job, uint32_t place) {
    if (job->missing && job->missing_count < job->capacity)
        job->missing[job->missing_count] = place;
    if (job->missing_count < INT32_MAX) job->missing_count++;
}

/// Adds the width of a part of the text that is written in one script.
static void add_run(job *job, int32_t start, int32_t end, hb_script_t script) {
    if (end <= start) return;
    hb_buffer_t *buffer = job->font->buffer;
    hb_buffer_clear_contents(buffer);
    // One cluster a character, so that each character that is missing has its own place.
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_CHARACTERS);
    hb_buffer_add_utf8(buffer, (const char *)job->text, job->count, (unsigned)start, end - start);
    hb_buffer_set_script(buffer, script);
    hb_direction_t direction = hb_script_get_horizontal_direction(script);
    hb_buffer_set_direction(
        buffer, direction == HB_DIRECTION_INVALID ? HB_DIRECTION_LTR : direction);
    hb_buffer_set_language(buffer, job->language);
    hb_shape(job->font->font, buffer, NULL, 0);
    unsigned count = 0;
    const hb_glyph_info_t *glyphs = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, NULL);
    int32_t first = job->missing_count;
    for (unsigned index = 0; index < count; index++) {
        job->width += positions[index].x_advance;
        if (glyphs[index].codepoint == 0) miss(job, glyphs[index].cluster);
    }
    // Glyphs from right to left come in the order of the eye.
    if (!job->missing || direction != HB_DIRECTION_RTL) return;
    int32_t last = job->missing_count < job->capacity ? job->missing_count : job->capacity;
    for (int32_t low = first, high = last - 1; low < high; low++, high--) {
        uint32_t swapped = job->missing[low];
        job->missing[low] = job->missing[high];
        job->missing[high] = swapped;
    }
}

/// The character at a place, which is moved behind it; U+FFFD for bytes that aren't UTF-8.
static uint32_t next_scalar(const uint8_t *text, int32_t count, int32_t *index) {
    uint8_t first = text[(*index)++];
    if (first < 0x80) return first;
    int length = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    if (length == 0 || *index + length > count) return 0xFFFD;
    uint32_t scalar = first & (0x3Fu >> length);
    for (; length > 0; length--) {
        uint8_t byte = text[*index];
        if ((byte & 0xC0) != 0x80) return 0xFFFD;
        scalar = scalar << 6 | (byte & 0x3F);
        (*index)++;
    }
    return scalar;
}

double tw_font_width(
    tw_font *font, const uint8_t *text, int32_t count, const char *language, uint32_t *missing,
    int32_t capacity, int32_t *missing_count) {
    job job = {.font = font, .text = text, .count = count, .missing = missing, .capacity = capacity};
    job.language = language ? hb_language_from_string(language, -1) : HB_LANGUAGE_INVALID;
    hb_unicode_funcs_t *characters = hb_unicode_funcs_get_default();
    // Long runs are cut at a space: nothing joins over one, and HarfBuzz refuses too long ones.
    enum { LONG = 4096 };
    hb_script_t script = HB_SCRIPT_INVALID;
    int32_t start = 0, index = 0;
    while (index < count) {
        int32_t here = index;
        uint32_t scalar = next_scalar(text, count, &index);
        if (scalar < 0x20) {
            // Line ends and tabs aren't drawn, and nothing joins over them.
            add_run(&job, start, here, script == HB_SCRIPT_INVALID ? HB_SCRIPT_COMMON : script);
            start = index;
            script = HB_SCRIPT_INVALID;
            continue;
        }
        hb_script_t own = hb_unicode_script(characters, scalar);
        // Marks, digits, spaces and the like go with what stands before them, else after them.
        bool neutral = own == HB_SCRIPT_COMMON || own == HB_SCRIPT_INHERITED
            || own == HB_SCRIPT_UNKNOWN;
        bool changes = !neutral && script != HB_SCRIPT_INVALID && own != script;
        bool cuts = here - start >= LONG && (scalar == ' ' || here - start >= 16 * LONG);
        if (changes || cuts) {
            add_run(&job, start, here, script == HB_SCRIPT_INVALID ? HB_SCRIPT_COMMON : script);
            start = here;
        }
        if (!neutral) script = own;
    }
    add_run(&job, start, count, script == HB_SCRIPT_INVALID ? HB_SCRIPT_COMMON : script);
    *missing_count = job.missing_count;
    return font->units == 0 ? 0 : (double)job.width / font->units;
}
