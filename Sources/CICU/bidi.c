#include "cicu.h"

#include <stdlib.h>
#include <unicode/ubidi.h>
#include <unicode/ustring.h>

int32_t tw_bidi_visual(
    int base, const uint8_t *text, int32_t count, uint8_t *result, int32_t capacity,
    int32_t *status) {
    static const UBiDiLevel levels[] = {0, 1, UBIDI_DEFAULT_LTR};
    UErrorCode error = U_ZERO_ERROR;
    int32_t needed = 0;
    // UTF-8 never has fewer bytes than UTF-16 has units, and mirroring never makes more units.
    size_t room = (size_t)count + 1;
    UChar *logical = malloc(room * 2 * sizeof(UChar));
    UBiDi *bidi = ubidi_openSized(0, 0, &error);
    if (!logical || !bidi) {
        error = U_MEMORY_ALLOCATION_ERROR;
    } else {
        UChar *visual = logical + room;
        int32_t length = 0;
        u_strFromUTF8WithSub(
            logical, (int32_t)room, &length, (const char *)text, count, 0xFFFD, NULL, &error);
        ubidi_setPara(bidi, logical, length, levels[base % 3], NULL, &error);
        int32_t written = ubidi_writeReordered(
            bidi, visual, (int32_t)room, UBIDI_DO_MIRRORING | UBIDI_REMOVE_BIDI_CONTROLS, &error);
        if (U_SUCCESS(error)) {
            u_strToUTF8((char *)result, capacity, &needed, visual, written, &error);
            // The caller sees by the length that there was too little room.
            if (error == U_BUFFER_OVERFLOW_ERROR) error = U_ZERO_ERROR;
        }
    }
    if (bidi) ubidi_close(bidi);
    free(logical);
    *status = error;
    return needed;
}
