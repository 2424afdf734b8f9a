#include "csqlite.h"
#include "result.h"

static sqlite3_stmt *native(tw_sqlite_statement *statement) { return (sqlite3_stmt *)statement; }

int tw_sqlite_prepare(
    tw_sqlite *database, const char *text, size_t length, tw_sqlite_statement **result) {
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v3(
        (sqlite3 *)database, text, length > INT32_MAX ? INT32_MAX : (int)length,
        SQLITE_PREPARE_PERSISTENT, &statement, NULL);
    *result = (tw_sqlite_statement *)statement;
    return tw_sqlite_result(code);
}

void tw_sqlite_finalize(tw_sqlite_statement *statement) { sqlite3_finalize(native(statement)); }

int tw_sqlite_bind_null(tw_sqlite_statement *statement, int index) {
    return tw_sqlite_result(sqlite3_bind_null(native(statement), index));
}

int tw_sqlite_bind_integer(tw_sqlite_statement *statement, int index, int64_t value) {
    return tw_sqlite_result(sqlite3_bind_int64(native(statement), index, value));
}

int tw_sqlite_bind_double(tw_sqlite_statement *statement, int index, double value) {
    return tw_sqlite_result(sqlite3_bind_double(native(statement), index, value));
}

// A null pointer would bind NULL, but no bytes are a value.
int tw_sqlite_bind_text(
    tw_sqlite_statement *statement, int index, const void *bytes, size_t length) {
    return tw_sqlite_result(sqlite3_bind_text64(
        native(statement), index, bytes == NULL ? "" : bytes, length, SQLITE_TRANSIENT,
        SQLITE_UTF8));
}

int tw_sqlite_bind_blob(
    tw_sqlite_statement *statement, int index, const void *bytes, size_t length) {
    return tw_sqlite_result(sqlite3_bind_blob64(
        native(statement), index, bytes == NULL ? "" : bytes, length, SQLITE_TRANSIENT));
}

int tw_sqlite_parameter_count(tw_sqlite_statement *statement) {
    return sqlite3_bind_parameter_count(native(statement));
}

int tw_sqlite_step(tw_sqlite_statement *statement) {
    return tw_sqlite_result(sqlite3_step(native(statement)));
}

void tw_sqlite_reset(tw_sqlite_statement *statement) {
    sqlite3_reset(native(statement));
}

int tw_sqlite_column_count(tw_sqlite_statement *statement) {
    return sqlite3_column_count(native(statement));
}

int tw_sqlite_column_type(tw_sqlite_statement *statement, int column) {
    return sqlite3_column_type(native(statement), column);
}

int64_t tw_sqlite_column_integer(tw_sqlite_statement *statement, int column) {
    return sqlite3_column_int64(native(statement), column);
}

double tw_sqlite_column_double(tw_sqlite_statement *statement, int column) {
    return sqlite3_column_double(native(statement), column);
}

const void *tw_sqlite_column_bytes(tw_sqlite_statement *statement, int column, size_t *length) {
    const void *bytes = sqlite3_column_type(native(statement), column) == SQLITE_TEXT
        ? (const void *)sqlite3_column_text(native(statement), column)
        : sqlite3_column_blob(native(statement), column);
    *length = (size_t)sqlite3_column_bytes(native(statement), column);
    return bytes;
}
