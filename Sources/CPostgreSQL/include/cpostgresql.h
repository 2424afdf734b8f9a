// What Swift sees of libpq, which is loaded when it is first needed: linking it would cost every
// start of the program milliseconds. No header of libpq is included here.
#ifndef CPOSTGRESQL_H
#define CPOSTGRESQL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// Loads libpq; false when it isn't installed. The other functions may be called only after that.
bool tw_pq_load(void);

/// What a result is.
enum { TW_PQ_GOOD, TW_PQ_ROWS, TW_PQ_COPY, TW_PQ_SYNC, TW_PQ_SKIPPED, TW_PQ_FAILED };

typedef struct tw_pq tw_pq;
typedef struct tw_pq_result tw_pq_result;

/// Connects to an address such as "postgresql://host/name" and waits until that has come to
/// something. NULL only when there is no memory.
tw_pq *_Nullable tw_pq_connect(const char *address, int timeout_seconds);
void tw_pq_close(tw_pq *connection);
bool tw_pq_is_connected(tw_pq *connection);
/// What went wrong last, in the words of libpq.
const char *tw_pq_message(tw_pq *connection);
/// A setting of the server that it tells by itself, such as "server_encoding".
const char *_Nullable tw_pq_parameter(tw_pq *connection, const char *name);

/// Runs a statement without values.
tw_pq_result *_Nullable tw_pq_execute(tw_pq *connection, const char *text);
/// Prepares a statement under a name.
tw_pq_result *_Nullable tw_pq_prepare(tw_pq *connection, const char *name, const char *text);

/// Sends a prepared statement with its values; a format of 0 is text that ends in NUL, 1 is bytes.
bool tw_pq_send(
    tw_pq *connection, const char *name, int count, const char *_Nullable const *_Nullable values,
    const int *_Nullable lengths, const int *_Nullable formats);
/// Lets statements be sent before the results of those before them came; false when it can't.
bool tw_pq_enter_pipeline(tw_pq *connection);
bool tw_pq_leave_pipeline(tw_pq *connection);
/// Ends a group of statements, of which none counts when one fails, and sends them off.
bool tw_pq_sync(tw_pq *connection);
/// The next result; NULL at the end of those of a statement.
tw_pq_result *_Nullable tw_pq_next(tw_pq *connection);

/// Sends bytes for COPY.
bool tw_pq_put(tw_pq *connection, const void *bytes, int length);
/// Ends COPY; the result comes next.
bool tw_pq_end_copy(tw_pq *connection);

/// Waits until the server tells that something happened which the connection listens for:
/// 1 when it did, 0 after so many milliseconds, -1 when the connection broke.
int tw_pq_wait(tw_pq *connection, int milliseconds);

int tw_pq_status(tw_pq_result *result);
/// The five characters of SQLSTATE, or "" when the connection broke.
const char *tw_pq_state(tw_pq_result *result);
/// What the server said, in one line.
const char *tw_pq_primary_message(tw_pq_result *result);
void tw_pq_clear(tw_pq_result *result);

int tw_pq_row_count(tw_pq_result *result);
int tw_pq_column_count(tw_pq_result *result);
/// The number of a column's type in PostgreSQL.
uint32_t tw_pq_column_type(tw_pq_result *result, int column);
bool tw_pq_is_null(tw_pq_result *result, int row, int column);
/// The bytes of a value; they stay until the result is cleared.
const uint8_t *tw_pq_value(tw_pq_result *result, int row, int column, int *length);

#pragma clang assume_nonnull end

#endif
