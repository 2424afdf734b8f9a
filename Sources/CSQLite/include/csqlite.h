// What Swift sees of SQLite: no SQLite header is included here.
#ifndef CSQLITE_H
#define CSQLITE_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// The version of SQLite, such as "3.40.1".
const char *tw_sqlite_version(void);

/// What a call came to.
enum {
    TW_SQLITE_GOOD,
    TW_SQLITE_ROW,
    TW_SQLITE_BUSY,
    TW_SQLITE_CORRUPT,
    TW_SQLITE_NO_DATABASE,
    TW_SQLITE_STORAGE,
    TW_SQLITE_DENIED,
    TW_SQLITE_CONSTRAINT,
    TW_SQLITE_UNREACHABLE,
    TW_SQLITE_STATEMENT,
};

/// How a file is opened.
enum { TW_SQLITE_READ, TW_SQLITE_WRITE, TW_SQLITE_CREATE };

/// What a column of the current row holds.
enum { TW_SQLITE_INTEGER = 1, TW_SQLITE_DOUBLE, TW_SQLITE_TEXT, TW_SQLITE_BLOB, TW_SQLITE_NULL };

typedef struct tw_sqlite tw_sqlite;
typedef struct tw_sqlite_statement tw_sqlite_statement;

/// Opens a file for one thread at a time. The handle is there after a failure, too, if there was
/// memory for it: it tells what happened and must be closed.
int tw_sqlite_open(
    const char *path, int access, int busy_milliseconds, tw_sqlite *_Nullable *_Nonnull result);
/// Closes a file; statements that are still there may outlive it.
void tw_sqlite_close(tw_sqlite *database);
/// What went wrong last, in the words of SQLite.
const char *tw_sqlite_message(tw_sqlite *database);
/// How many rows the last statement changed.
int64_t tw_sqlite_changes(tw_sqlite *database);

/// Prepares one statement, to be kept for long.
int tw_sqlite_prepare(
    tw_sqlite *database, const char *text, size_t length,
    tw_sqlite_statement *_Nullable *_Nonnull result);
void tw_sqlite_finalize(tw_sqlite_statement *statement);

// Values are numbered from 1; texts and bytes are copied.
int tw_sqlite_bind_null(tw_sqlite_statement *statement, int index);
int tw_sqlite_bind_integer(tw_sqlite_statement *statement, int index, int64_t value);
int tw_sqlite_bind_double(tw_sqlite_statement *statement, int index, double value);
int tw_sqlite_bind_text(
    tw_sqlite_statement *statement, int index, const void *_Nullable bytes, size_t length);
int tw_sqlite_bind_blob(
    tw_sqlite_statement *statement, int index, const void *_Nullable bytes, size_t length);
/// How many values the statement takes.
int tw_sqlite_parameter_count(tw_sqlite_statement *statement);

/// Goes to the next row: TW_SQLITE_ROW, or TW_SQLITE_GOOD at the end.
int tw_sqlite_step(tw_sqlite_statement *statement);
/// Ends a run of the statement; its values stay until others are bound.
void tw_sqlite_reset(tw_sqlite_statement *statement);

// Columns are numbered from 0.
int tw_sqlite_column_count(tw_sqlite_statement *statement);
int tw_sqlite_column_type(tw_sqlite_statement *statement, int column);
int64_t tw_sqlite_column_integer(tw_sqlite_statement *statement, int column);
double tw_sqlite_column_double(tw_sqlite_statement *statement, int column);
/// The bytes of a text or a blob, until the next step.
const void *_Nullable tw_sqlite_column_bytes(
    tw_sqlite_statement *statement, int column, size_t *length);

#pragma clang assume_nonnull end

#endif
