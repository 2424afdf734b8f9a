// What Swift sees of libpq, which is loaded when it is first needed: linking it would cost every
// start of the program milliseconds. No header of libpq is included here.
#ifndef CPOSTGRESQL_H
#define CPOSTGRESQL_H

#include <stdbool.h>

/// Loads libpq; false when it isn't installed.
bool tw_pq_load(void);

#endif
