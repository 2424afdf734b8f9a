// Work on text that needs instructions which not every processor has: each function picks the best
// it finds at run time, and every choice gives the same answer.
#ifndef CTEXT_H
#define CTEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether all bytes are well-formed UTF-8 (Unicode, table 3-7).
bool tw_utf8_is_valid(const uint8_t *_Nullable bytes, size_t count);

/// The same without vector instructions, so that a test can compare.
bool tw_utf8_is_valid_portable(const uint8_t *_Nullable bytes, size_t count);

#endif
