#include "pattern.h"

#include <stdlib.h>
#include <string.h>

tw_pattern *tw_pattern_open(void) {
    tw_pattern *pattern = aligned_alloc(_Alignof(tw_pattern), sizeof(tw_pattern));
    if (pattern != NULL) memset(pattern, 0, sizeof *pattern);
    return pattern;
}

void tw_pattern_close(tw_pattern *pattern) {
    free(pattern->symbols);
    free(pattern->classes);
    free(pattern->masks);
    free(pattern->columns);
    free(pattern);
}

// Makes room for `count` items; what comes new is zero. 0 when memory is out.
static int grow(void **items, size_t *room, size_t count, size_t size) {
    if (count <= *room) return 1;
    size_t more = count + count / 2;
    void *grown = realloc(*items, more * size);
    if (grown == NULL) return 0;
    memset((uint8_t *)grown + *room * size, 0, (more - *room) * size);
    *items = grown;
    *room = more;
    return 1;
}

static void forget(tw_pattern *pattern) {
    for (uint32_t i = 0; i < pattern->length; i++)
        if (pattern->symbols[i] < pattern->classRoom) pattern->classes[pattern->symbols[i]] = 0;
    for (uint32_t i = 0; i < pattern->length; i++)
        if (pattern->symbols[i] < 256) pattern->bytes[pattern->symbols[i]] = 0;
    pattern->length = pattern->blocks = 0;
    pattern->isWindowed = 0;
    pattern->classCount = 1;
}

// Each symbol is seen from its own place and the seven before it.
static void set_windows(tw_pattern *pattern) {
    memset(pattern->windows, 0, (pattern->length + 128) * sizeof *pattern->windows);
    for (uint32_t i = 0; i < pattern->length; i++) {
        uint32_t class = tw_class(pattern, pattern->symbols[i]);
        if (class == 0) continue;
        if (pattern->symbols[i] < 256) pattern->bytes[pattern->symbols[i]] = (uint8_t)class;
        for (uint32_t bit = 0; bit < 8; bit++)
            pattern->windows[i + 64 - bit][class] |= (uint8_t)(1 << bit);
    }
}

int tw_pattern_set(tw_pattern *pattern, const uint32_t *symbols, size_t count, uint32_t limit) {
    forget(pattern);
    size_t blocks = (count + 63) / 64;
    // Symbols of two bytes are never out of room.
    size_t most = limit > 65536 ? limit : 65536;
    if (!grow((void **)&pattern->symbols, &pattern->symbolRoom, count + 1, 4) ||
        !grow((void **)&pattern->classes, &pattern->classRoom, most, 2))
        return 0;
    uint32_t classes = 1;
    for (size_t i = 0; i < count; i++) {
        uint32_t symbol = symbols[i] < limit ? symbols[i] : UINT32_MAX;
        pattern->symbols[i] = symbol;
        if (symbol == UINT32_MAX || pattern->classes[symbol] != 0 || classes > 65535) continue;
        pattern->classes[symbol] = (uint16_t)classes++;
    }
    pattern->length = (uint32_t)count;
    size_t words = classes * (blocks ? blocks : 1);
    if (!grow((void **)&pattern->masks, &pattern->maskRoom, words, 8) ||
        !grow((void **)&pattern->columns, &pattern->columnRoom, 2 * blocks, 8)) {
        forget(pattern);
        return 0;
    }
    memset(pattern->masks, 0, words * 8);
    for (size_t i = 0; i < count; i++) {
        if (pattern->symbols[i] == UINT32_MAX) continue;
        uint64_t *mask = pattern->masks + pattern->classes[pattern->symbols[i]] * blocks;
        mask[i >> 6] |= (uint64_t)1 << (i & 63);
    }
    pattern->classCount = classes;
    pattern->blocks = (uint32_t)blocks;
    pattern->isWindowed = count > 0 && count <= TW_WINDOWED && classes <= 64;
    if (pattern->isWindowed) set_windows(pattern);
    return 1;
}
