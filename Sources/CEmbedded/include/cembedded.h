// Data files that the program carries with it.
#ifndef CEMBEDDED_H
#define CEMBEDDED_H

#include <stddef.h>

/// One file: its path below the package's root, and its bytes.
typedef struct {
    const char *_Nonnull path;
    const unsigned char *_Nonnull bytes;
    size_t count;
} tw_embedded_file;

/// One of the files; the index is below their count.
const tw_embedded_file *_Nonnull tw_embedded_file_at(size_t index);

/// How many files there are.
size_t tw_embedded_file_count(void);

#endif
