#include "cicu.h"

#include <unicode/ucsdet.h>

int32_t tw_detect_charset(
    const uint8_t *bytes, int32_t count, tw_charset_match *matches, int32_t capacity,
    int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&error);
    int32_t written = 0;
    if (U_SUCCESS(error)) {
        ucsdet_setText(detector, (const char *)bytes, count, &error);
        int32_t found = 0;
        const UCharsetMatch **all = ucsdet_detectAll(detector, &found, &error);
        for (int32_t index = 0; U_SUCCESS(error) && index < found && written < capacity; index++) {
            UErrorCode ignored = U_ZERO_ERROR;
            const char *charset = ucsdet_getName(all[index], &ignored);
            const char *language = ucsdet_getLanguage(all[index], &ignored);
            if (U_FAILURE(ignored) || !charset) continue;
            tw_charset_match match = {
                charset, language ? language : "",
                ucsdet_getConfidence(all[index], &ignored)};
            matches[written++] = match;
        }
    }
    if (detector) ucsdet_close(detector);
    *status = error;
    return written;
}
