// What Swift sees of libarchive, which is loaded when an archive is first read or written. None of
// its headers is included here.
#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <stdbool.h>

/// Loads libarchive; false when it isn't installed.
bool tw_archive_load(void);

#endif
