#include "cicu.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uloc.h>
#include <unicode/utext.h>

struct tw_segmenter {
    UBreakIterator *iterator;
    UText text;
};

tw_segmenter *tw_segmenter_open(int kind, const char *locale, int32_t *status) {
    static const UBreakIteratorType types[] = {
        UBRK_CHARACTER, UBRK_WORD, UBRK_LINE, UBRK_SENTENCE};
    UErrorCode error = U_ZERO_ERROR;
    char name[ULOC_FULLNAME_CAPACITY];
    // Keywords such as lw of a BCP 47 tag are read in ICU's own spelling only.
    uloc_forLanguageTag(locale, name, sizeof name, NULL, &error);
    if (error == U_STRING_NOT_TERMINATED_WARNING) error = U_BUFFER_OVERFLOW_ERROR;
    tw_segmenter *segmenter = calloc(1, sizeof *segmenter);
    if (!segmenter) {
        *status = U_MEMORY_ALLOCATION_ERROR;
        return NULL;
    }
    UText empty = UTEXT_INITIALIZER;
    segmenter->text = empty;
    segmenter->iterator = ubrk_open(types[kind & 3], name, NULL, 0, &error);
    *status = error;
    if (U_SUCCESS(error)) return segmenter;
    tw_segmenter_close(segmenter);
    return NULL;
}

void tw_segmenter_set_text(
    tw_segmenter *segmenter, const uint8_t *text, int32_t count, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    utext_openUTF8(&segmenter->text, (const char *)text, count, &error);
    ubrk_setUText(segmenter->iterator, &segmenter->text, &error);
    if (U_SUCCESS(error)) ubrk_first(segmenter->iterator);
    *status = error;
}

int32_t tw_segmenter_next(
    tw_segmenter *segmenter, int32_t *offsets, int32_t *kinds, int32_t capacity) {
    int32_t count = 0;
    while (count < capacity) {
        int32_t offset = ubrk_next(segmenter->iterator);
        if (offset == UBRK_DONE) break;
        offsets[count] = offset;
        kinds[count] = ubrk_getRuleStatus(segmenter->iterator);
        count++;
    }
    return count;
}

void tw_segmenter_close(tw_segmenter *segmenter) {
    if (segmenter->iterator) ubrk_close(segmenter->iterator);
    utext_close(&segmenter->text);
    free(segmenter);
}
