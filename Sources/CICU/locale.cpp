// Aliases of deprecated codes are resolved by the C++ part of ICU only.
#include "cicu.h"

#include <cstring>
#include <string>
#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>

namespace {

/// Whether CLDR lists a locale, in ICU's spelling, below a parent other than by truncation.
bool listed_parent(const std::string &name, std::string &parent) {
    UErrorCode error = U_ZERO_ERROR;
    UResourceBundle *data = ures_openDirect(nullptr, "supplementalData", &error);
    UResourceBundle *parents = ures_getByKey(data, "parentLocales", nullptr, &error);
    bool found = false;
    UResourceBundle *item = nullptr;
    while (U_SUCCESS(error) && !found && ures_hasNext(parents)) {
        item = ures_getNextResource(parents, item, &error);
        if (U_FAILURE(error)) break;
        // One child stands as a string, several as an array.
        int32_t count = ures_getType(item) == URES_STRING ? 1 : ures_getSize(item);
        for (int32_t index = 0; index < count && U_SUCCESS(error); index++) {
            int32_t length = 0;
            const UChar *child = ures_getType(item) == URES_STRING
                ? ures_getString(item, &length, &error)
                : ures_getStringByIndex(item, index, &length, &error);
            if (U_FAILURE(error) || static_cast<size_t>(length) != name.size()) continue;
            if (std::equal(name.begin(), name.end(), child)) {
                parent = ures_getKey(item);
                found = true;
                break;
            }
        }
    }
    ures_close(item);
    ures_close(parents);
    ures_close(data);
    return found;
}

/// The parent of a locale; an empty name is the root.
icu::Locale parent(const icu::Locale &locale) {
    // Extensions and keywords go first.
    if (std::strcmp(locale.getName(), locale.getBaseName()) != 0)
        return icu::Locale(locale.getBaseName());
    std::string name = locale.getBaseName();
    std::string parent;
    if (listed_parent(name, parent)) return icu::Locale(parent == "root" ? "" : parent.c_str());
    auto cut = name.find_last_of('_');
    name = cut == std::string::npos ? "" : name.substr(0, cut);
    while (!name.empty() && name.back() == '_') name.pop_back();
    return icu::Locale(name.c_str());
}

bool is_root(const icu::Locale &locale) {
    return *locale.getBaseName() == 0 || std::strcmp(locale.getBaseName(), "und") == 0
        || std::strcmp(locale.getBaseName(), "root") == 0;
}

/// Names the script where the region implies another than the language does: zh-TW is zh-Hant-TW.
void add_implied_script(icu::Locale &locale, UErrorCode &error) {
    if (*locale.getScript() != 0 || *locale.getCountry() == 0) return;
    icu::Locale whole(locale);
    icu::Locale language(locale.getLanguage());
    whole.addLikelySubtags(error);
    language.addLikelySubtags(error);
    if (U_FAILURE(error) || std::strcmp(whole.getScript(), language.getScript()) == 0) return;
    std::string name = std::string(locale.getLanguage()) + "_" + whole.getScript() + "_"
        + locale.getCountry();
    locale = icu::Locale(name.c_str());
}

}  // namespace

int32_t tw_locale(int form, const char *tag, char *result, int32_t capacity, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(tag, error);
    if (U_SUCCESS(error)) locale.canonicalize(error);
    if (U_SUCCESS(error) && locale.isBogus()) error = U_ILLEGAL_ARGUMENT_ERROR;
    std::string output;
    if (U_SUCCESS(error)) {
        bool hasParent = true;
        switch (form) {
        case TW_MAXIMIZED: locale.addLikelySubtags(error); break;
        case TW_MINIMIZED: locale.minimizeSubtags(error); break;
        case TW_PARENT:
            hasParent = !is_root(locale);
            if (hasParent && std::strcmp(locale.getName(), locale.getBaseName()) == 0)
                add_implied_script(locale, error);
            if (hasParent) locale = parent(locale);
            break;
        default: break;
        }
        if (U_SUCCESS(error) && hasParent) output = locale.toLanguageTag<std::string>(error);
    }
    *status = error;
    if (U_FAILURE(error)) return 0;
    int32_t needed = static_cast<int32_t>(output.size());
    std::memcpy(result, output.data(), needed < capacity ? needed : capacity);
    return needed;
}

bool tw_locale_is_right_to_left(const char *tag) {
    UErrorCode error = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(tag, error);
    return U_SUCCESS(error) && locale.isRightToLeft();
}

int32_t tw_locale_own_name(const char *tag, char *result, int32_t capacity, int32_t *status) {
    UErrorCode error = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(tag, error);
    std::string name;
    if (U_SUCCESS(error)) {
        UDisplayContext contexts[] = {
            UDISPCTX_DIALECT_NAMES, UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU};
        icu::LocaleDisplayNames *names =
            icu::LocaleDisplayNames::createInstance(locale, contexts, 2);
        if (names) {
            icu::UnicodeString text;
            names->localeDisplayName(locale, text).toUTF8String(name);
            delete names;
        } else {
            error = U_MEMORY_ALLOCATION_ERROR;
        }
    }
    *status = error;
    if (U_FAILURE(error)) return 0;
    int32_t needed = static_cast<int32_t>(name.size());
    std::memcpy(result, name.data(), needed < capacity ? needed : capacity);
    return needed;
}
