// What Swift sees of SQLite: no SQLite header is included here.
#ifndef CSQLITE_H
#define CSQLITE_H

/// The version of SQLite, such as "3.40.1".
const char *_Nonnull tw_sqlite_version(void);

#endif
