// A text prepared for comparing others with it.
#ifndef TW_PATTERN_H
#define TW_PATTERN_H

#include "levels.h"

/// How long a text may be that has windows.
enum { TW_WINDOWED = 256 };

struct tw_pattern {
    /// How many symbols the text has, and how many words of 64 bits they take.
    uint32_t length, blocks;
    /// The symbols as they were given, so that their classes can be forgotten.
    uint32_t *symbols;
    size_t symbolRoom;
    /// The class of each symbol: 0 for all that aren't in the text.
    uint16_t *classes;
    size_t classRoom;
    /// How many classes there are, 0 included.
    uint32_t classCount;
    /// Where the symbols of each class stand in the text: `blocks` words a class.
    uint64_t *masks;
    size_t maskRoom;
    /// The columns before and after a text symbol, for patterns of more than one block.
    uint64_t *columns;
    size_t columnRoom;
    /// With up to `TW_WINDOWED` symbols and 64 classes: the class of each symbol below 256 as a byte, and
    /// for each place the next 8 bits of the masks of all classes, from 64 places before the text to 64
    /// behind it.
    int isWindowed;
    uint8_t bytes[256];
    _Alignas(64) uint8_t windows[TW_WINDOWED + 128][64];
};

/// The class of a symbol of a text.
static inline uint32_t tw_class(const tw_pattern *pattern, uint32_t symbol) {
    return symbol < pattern->classRoom ? pattern->classes[symbol] : 0;
}

/// The windows of a place of a text, which may be up to 64 before it.
static inline const uint8_t *tw_windows(const tw_pattern *pattern, int32_t place) {
    return pattern->windows[place + 64];
}

#if TW_X86
/// Distances for up to 64 texts at once, all of one length above 0, of symbols of one byte; the pattern
/// has windows. 0 when the limits are too great for a band, and nothing is written.
int tw_distances_band(const tw_pattern *pattern, const uint8_t *texts, const uint64_t *offsets,
                      uint32_t length, const uint32_t *limits, size_t count, uint32_t *distances);
#endif

#endif
