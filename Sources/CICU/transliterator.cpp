// Transliteration of texts of any length is in the C++ part of ICU only.
#include "cicu.h"

#include <unicode/bytestream.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

// Each replacement moves the rest of a text, so that long ones are taken in stretches of this many
// units of UTF-16.
static const int32_t STRETCH = 4096;

struct tw_transliterator {
    icu::Transliterator *rules;
};

tw_transliterator *tw_transliterator_open(const char *name, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    icu::Transliterator *rules = icu::Transliterator::createInstance(
        icu::UnicodeString::fromUTF8(name), UTRANS_FORWARD, error);
    *status = error;
    if (U_FAILURE(error)) {
        delete rules;
        return nullptr;
    }
    return new tw_transliterator{rules};
}

/// Where a stretch ends: behind a space or punctuation, else between two characters.
static int32_t stretch_end(const icu::UnicodeString &text, int32_t start) {
    if (text.length() - start <= STRETCH) return text.length();
    int32_t limit = start + STRETCH;
    for (int32_t end = limit; end > start + STRETCH / 2; end--) {
        char16_t unit = text.charAt(end - 1);
        if (u_isUWhiteSpace(unit) || (!U16_IS_SURROGATE(unit) && u_ispunct(unit))) return end;
    }
    while (limit > start + STRETCH / 2 && (U_GET_GC_MASK(text.char32At(limit)) & U_GC_M_MASK))
        limit--;
    return U16_IS_TRAIL(text.charAt(limit)) ? limit - 1 : limit;
}

int32_t tw_transliterator_apply(
    tw_transliterator *transliterator, const uint8_t *text, int32_t count, uint8_t *result,
    int32_t capacity, int32_t *status) {
    icu::UnicodeString whole = icu::UnicodeString::fromUTF8(
        icu::StringPiece(reinterpret_cast<const char *>(text), count));
    icu::CheckedArrayByteSink sink(reinterpret_cast<char *>(result), capacity);
    *status = whole.isBogus() ? U_MEMORY_ALLOCATION_ERROR : U_ZERO_ERROR;
    for (int32_t start = 0; start < whole.length();) {
        int32_t end = stretch_end(whole, start);
        icu::UnicodeString part = whole.tempSubStringBetween(start, end);
        transliterator->rules->transliterate(part);
        if (part.isBogus()) *status = U_MEMORY_ALLOCATION_ERROR;
        part.toUTF8(sink);
        start = end;
    }
    return sink.NumberOfBytesAppended();
}

void tw_transliterator_close(tw_transliterator *transliterator) {
    delete transliterator->rules;
    delete transliterator;
}
