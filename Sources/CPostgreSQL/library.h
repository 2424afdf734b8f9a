// The functions of libpq, by pointer.
#ifndef LIBRARY_H
#define LIBRARY_H

#include <postgresql/libpq-fe.h>

#define TW_PQ_FUNCTIONS(X) \
    X(PQconnectdbParams) X(PQfinish) X(PQstatus) X(PQerrorMessage) X(PQparameterStatus) \
    X(PQexec) X(PQprepare) X(PQsendQueryPrepared) X(PQenterPipelineMode) X(PQexitPipelineMode) \
    X(PQpipelineSync) X(PQgetResult) X(PQputCopyData) X(PQputCopyEnd) X(PQsocket) \
    X(PQconsumeInput) X(PQnotifies) X(PQfreemem) X(PQresultStatus) X(PQresultErrorField) \
    X(PQclear) X(PQntuples) X(PQnfields) X(PQftype) X(PQgetisnull) X(PQgetvalue) X(PQgetlength) \
    X(PQsetNoticeProcessor)

#define TW_PQ_POINTER(name) __typeof__(&name) name;
struct tw_pq_library {
    TW_PQ_FUNCTIONS(TW_PQ_POINTER)
};
#undef TW_PQ_POINTER

/// Filled by tw_pq_load.
extern struct tw_pq_library tw_pq_library;

#endif
