#include "cicu.h"

#include <unicode/uversion.h>

const char *tw_icu_version(void) { return U_ICU_VERSION; }
