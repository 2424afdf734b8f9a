#include "cpostgresql.h"

#include <dlfcn.h>
#include <stddef.h>

bool tw_pq_load(void) { return dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL) != NULL; }
