// What the files of this target share.
#ifndef RESULT_H
#define RESULT_H

#include <sqlite3.h>

/// What a code of SQLite is to us.
int tw_sqlite_result(int code);

#endif
