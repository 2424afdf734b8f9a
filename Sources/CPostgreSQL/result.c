#include "cpostgresql.h"
#include "library.h"

static PGresult *native(tw_pq_result *result) { return (PGresult *)result; }

int tw_pq_status(tw_pq_result *result) {
    switch (tw_pq_library.PQresultStatus(native(result))) {
    case PGRES_EMPTY_QUERY:
    case PGRES_COMMAND_OK: return TW_PQ_GOOD;
    case PGRES_SINGLE_TUPLE:
    case PGRES_TUPLES_OK: return TW_PQ_ROWS;
    case PGRES_COPY_IN: return TW_PQ_COPY;
    case PGRES_PIPELINE_SYNC: return TW_PQ_SYNC;
    case PGRES_PIPELINE_ABORTED: return TW_PQ_SKIPPED;
    default: return TW_PQ_FAILED;
    }
}

static const char *field(tw_pq_result *result, int code) {
    const char *text = tw_pq_library.PQresultErrorField(native(result), code);
    return text == NULL ? "" : text;
}

const char *tw_pq_state(tw_pq_result *result) { return field(result, PG_DIAG_SQLSTATE); }

const char *tw_pq_primary_message(tw_pq_result *result) {
    return field(result, PG_DIAG_MESSAGE_PRIMARY);
}

void tw_pq_clear(tw_pq_result *result) { tw_pq_library.PQclear(native(result)); }

int tw_pq_row_count(tw_pq_result *result) { return tw_pq_library.PQntuples(native(result)); }

int tw_pq_column_count(tw_pq_result *result) { return tw_pq_library.PQnfields(native(result)); }

uint32_t tw_pq_column_type(tw_pq_result *result, int column) {
    return tw_pq_library.PQftype(native(result), column);
}

bool tw_pq_is_null(tw_pq_result *result, int row, int column) {
    return tw_pq_library.PQgetisnull(native(result), row, column) == 1;
}

const uint8_t *tw_pq_value(tw_pq_result *result, int row, int column, int *length) {
    *length = tw_pq_library.PQgetlength(native(result), row, column);
    return (const uint8_t *)tw_pq_library.PQgetvalue(native(result), row, column);
}
