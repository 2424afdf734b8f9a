// What Swift sees of libmicrohttpd, which is loaded when a server starts. None of its headers is
// included here.
#ifndef CMICROHTTPD_H
#define CMICROHTTPD_H

#include <stdbool.h>

/// Loads libmicrohttpd; false when it isn't installed.
bool tw_http_load(void);

#endif
