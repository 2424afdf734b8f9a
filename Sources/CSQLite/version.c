#include "csqlite.h"

#include <sqlite3.h>

const char *tw_sqlite_version(void) { return sqlite3_libversion(); }
