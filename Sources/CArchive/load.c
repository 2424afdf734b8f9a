#include "carchive.h"

#include <dlfcn.h>
#include <stddef.h>

bool tw_archive_load(void) { return dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL) != NULL; }
