#define _POSIX_C_SOURCE 200809L
#include "cpostgresql.h"
#include "library.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <time.h>

// The connection of libpq is what stands behind our own opaque type.
static PGconn *native(tw_pq *connection) { return (PGconn *)connection; }

// Notices, such as that a table is there already, would go to standard error.
static void ignore(void *context, const char *message) {
    (void)context;
    (void)message;
}

tw_pq *tw_pq_connect(const char *address, int timeout_seconds) {
    char timeout[16];
    snprintf(timeout, sizeof timeout, "%d", timeout_seconds);
    // What the address says comes after the defaults and wins, but for the encoding.
    const char *keywords[] = {
        "connect_timeout", "keepalives_idle", "keepalives_interval", "keepalives_count", "dbname",
        "client_encoding", "fallback_application_name", NULL,
    };
    const char *values[] = {timeout, "20", "5", "3", address, "UTF8", "tradewind", NULL};
    PGconn *connection = tw_pq_library.PQconnectdbParams(keywords, values, 1);
    if (connection != NULL) tw_pq_library.PQsetNoticeProcessor(connection, ignore, NULL);
    return (tw_pq *)connection;
}

void tw_pq_close(tw_pq *connection) { tw_pq_library.PQfinish(native(connection)); }

bool tw_pq_is_connected(tw_pq *connection) {
    return tw_pq_library.PQstatus(native(connection)) == CONNECTION_OK;
}

const char *tw_pq_message(tw_pq *connection) {
    return tw_pq_library.PQerrorMessage(native(connection));
}

const char *tw_pq_parameter(tw_pq *connection, const char *name) {
    return tw_pq_library.PQparameterStatus(native(connection), name);
}

tw_pq_result *tw_pq_execute(tw_pq *connection, const char *text) {
    return (tw_pq_result *)tw_pq_library.PQexec(native(connection), text);
}

tw_pq_result *tw_pq_prepare(tw_pq *connection, const char *name, const char *text) {
    return (tw_pq_result *)tw_pq_library.PQprepare(native(connection), name, text, 0, NULL);
}

bool tw_pq_send(
    tw_pq *connection, const char *name, int count, const char *const *values, const int *lengths,
    const int *formats) {
    return tw_pq_library.PQsendQueryPrepared(
               native(connection), name, count, values, lengths, formats, 1) == 1;
}

bool tw_pq_enter_pipeline(tw_pq *connection) {
    return tw_pq_library.PQenterPipelineMode(native(connection)) == 1;
}

bool tw_pq_leave_pipeline(tw_pq *connection) {
    return tw_pq_library.PQexitPipelineMode(native(connection)) == 1;
}

bool tw_pq_sync(tw_pq *connection) {
    return tw_pq_library.PQpipelineSync(native(connection)) == 1;
}

tw_pq_result *tw_pq_next(tw_pq *connection) {
    return (tw_pq_result *)tw_pq_library.PQgetResult(native(connection));
}

bool tw_pq_put(tw_pq *connection, const void *bytes, int length) {
    return tw_pq_library.PQputCopyData(native(connection), bytes, length) == 1;
}

bool tw_pq_end_copy(tw_pq *connection) {
    return tw_pq_library.PQputCopyEnd(native(connection), NULL) == 1;
}

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

// Takes all that the server told so far.
static bool was_notified(PGconn *connection) {
    bool was = false;
    PGnotify *notice;
    while ((notice = tw_pq_library.PQnotifies(connection)) != NULL) {
        tw_pq_library.PQfreemem(notice);
        was = true;
    }
    return was;
}

int tw_pq_wait(tw_pq *connection, int milliseconds) {
    PGconn *native_connection = native(connection);
    int64_t deadline = now() + milliseconds;
    for (;;) {
        if (was_notified(native_connection)) return 1;
        int64_t rest = deadline - now();
        if (rest < 0) rest = 0;
        struct pollfd socket = {tw_pq_library.PQsocket(native_connection), POLLIN, 0};
        if (socket.fd < 0) return -1;
        int ready = poll(&socket, 1, (int)rest);
        if (ready < 0 && errno != EINTR) return -1;
        if (ready > 0) {
            if (tw_pq_library.PQconsumeInput(native_connection) == 0) return -1;
            if (tw_pq_library.PQstatus(native_connection) != CONNECTION_OK) return -1;
        }
        if (ready == 0 && rest == 0) return 0;
    }
}
