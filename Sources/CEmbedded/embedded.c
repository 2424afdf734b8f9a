#include "locales.h"
#include "templates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// The names of HTML's character references and their code points.
static const unsigned char entities[] = {
#embed "entities.txt"
};

static const tw_embedded_file files[] = {
    {"Sources/CEmbedded/entities.txt", entities, sizeof entities},
};

static const size_t count = sizeof files / sizeof *files;

const tw_embedded_file *tw_embedded_file_at(size_t index) {
    if (index < count) return &files[index];
    index -= count;
    if (index < tw_locale_file_count) return &tw_locale_files[index];
    return &tw_template_files[index - tw_locale_file_count];
}

size_t tw_embedded_file_count(void) {
    return count + tw_locale_file_count + tw_template_file_count;
}
