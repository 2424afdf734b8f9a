// What Swift sees of ICU: no ICU header is included here, because ICU's types clash with those of
// the ICU inside Foundation wherever both are visible.
#ifndef CICU_H
#define CICU_H

/// The version of ICU, such as "72.1".
const char *_Nonnull tw_icu_version(void);

#endif
