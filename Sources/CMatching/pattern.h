// A text prepared for comparing others with it.
#ifndef TW_PATTERN_H
#define TW_PATTERN_H

#include "levels.h"

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
    /// With one or two blocks and up to 64 classes: byte p of the masks of all classes, and the class of
    /// each symbol below 256 as a byte.
    uint8_t planes[16][64];
    uint8_t bytes[256];
};

/// The class of a symbol of a text.
static inline uint32_t tw_class(const tw_pattern *pattern, uint32_t symbol) {
    return symbol < pattern->classRoom ? pattern->classes[symbol] : 0;
}

#if TW_X86
/// Distances for up to 64 texts at once, of symbols of one byte; the pattern has one or two blocks and
/// up to 64 classes, and no text is longer than 16,000 symbols.
void tw_distances_lanes(const tw_pattern *pattern, const uint8_t *texts, const uint64_t *offsets,
                        const uint32_t *lengths, const uint32_t *limits, size_t count,
                        uint32_t *distances);
#endif

#endif
