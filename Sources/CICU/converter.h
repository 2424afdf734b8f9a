// What decoding and encoding share.
#ifndef CICU_CONVERTER_H
#define CICU_CONVERTER_H

#include "cicu.h"

#include <unicode/ucnv.h>

enum { TW_CHUNK = 4096 };

struct tw_converter {
    UConverter *converter;
    UChar units[TW_CHUNK];
    int32_t offsets[TW_CHUNK];
};

/// Makes room for one more item in a growing array; false when memory is out.
bool tw_grow(void **items, size_t count, size_t *capacity, size_t needed, size_t size);

#endif
