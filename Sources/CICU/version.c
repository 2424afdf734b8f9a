#include "cicu.h"

#include <unicode/utypes.h>
#include <unicode/uversion.h>

const char *tw_icu_version(void) { return U_ICU_VERSION; }

const char *tw_icu_status_name(int32_t status) { return u_errorName((UErrorCode)status); }
