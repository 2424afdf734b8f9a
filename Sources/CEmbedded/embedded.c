#include "cembedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char encodings[] = {
#embed "../../locales/encodings.jsonc"
};

// The names of HTML's character references and their code points.
static const unsigned char entities[] = {
#embed "entities.txt"
};

static const tw_embedded_file files[] = {
    {"locales/encodings.jsonc", encodings, sizeof encodings},
    {"Sources/CEmbedded/entities.txt", entities, sizeof entities},
};

const tw_embedded_file *tw_embedded_files_start(void) { return files; }

size_t tw_embedded_file_count(void) { return sizeof files / sizeof *files; }
