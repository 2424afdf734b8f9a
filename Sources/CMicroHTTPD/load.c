#include "cmicrohttpd.h"

#include <dlfcn.h>
#include <stddef.h>

bool tw_http_load(void) { return dlopen("libmicrohttpd.so.12", RTLD_NOW | RTLD_LOCAL) != NULL; }
