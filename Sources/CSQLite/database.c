#include "csqlite.h"
#include "result.h"

#include <stdbool.h>
#include <sys/stat.h>

// The handle of SQLite is what stands behind our own opaque type.

int tw_sqlite_result(int code) {
    switch (code & 0xFF) {
    case SQLITE_OK:
    case SQLITE_DONE: return TW_SQLITE_GOOD;
    case SQLITE_ROW: return TW_SQLITE_ROW;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL: return TW_SQLITE_BUSY;
    case SQLITE_CORRUPT: return TW_SQLITE_CORRUPT;
    case SQLITE_NOTADB: return TW_SQLITE_NO_DATABASE;
    case SQLITE_FULL:
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM: return TW_SQLITE_STORAGE;
    case SQLITE_IOERR:
        // A page that ends early is damage, not a disk that failed.
        return code == SQLITE_IOERR_SHORT_READ ? TW_SQLITE_CORRUPT : TW_SQLITE_STORAGE;
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_READONLY: return TW_SQLITE_DENIED;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH: return TW_SQLITE_CONSTRAINT;
    case SQLITE_CANTOPEN: return TW_SQLITE_UNREACHABLE;
    default: return TW_SQLITE_STATEMENT;
    }
}

// Whether somebody's changes wait in the log beside a file.
static bool has_log(const char *path) {
    char *log = sqlite3_mprintf("%s-wal", path);
    struct stat status;
    bool result = log == NULL || (stat(log, &status) == 0 && status.st_size > 0);
    sqlite3_free(log);
    return result;
}

// Opens a file that nobody can change, such as one in a folder that can't be written, where the log
// and its index can't be made. Only where no changes wait in a log.
static int open_immutable(const char *path, sqlite3 **database) {
    if (has_log(path)) return SQLITE_READONLY;
    sqlite3_str *address = sqlite3_str_new(NULL);
    sqlite3_str_appendall(address, "file:");
    for (const char *byte = path; *byte != 0; byte++) {
        bool is_special = *byte == '?' || *byte == '#' || *byte == '%';
        if (is_special) sqlite3_str_appendf(address, "%%%02X", (unsigned char)*byte);
        if (!is_special) sqlite3_str_appendchar(address, 1, *byte);
    }
    sqlite3_str_appendall(address, "?immutable=1");
    char *text = sqlite3_str_finish(address);
    if (text == NULL) return SQLITE_NOMEM;
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    sqlite3_close_v2(*database);
    *database = NULL;
    int code = sqlite3_open_v2(text, database, flags, NULL);
    sqlite3_free(text);
    return code;
}

int tw_sqlite_open(const char *path, int access, int busy_milliseconds, tw_sqlite **result) {
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (access == TW_SQLITE_READ) flags |= SQLITE_OPEN_READONLY;
    if (access != TW_SQLITE_READ) flags |= SQLITE_OPEN_READWRITE;
    if (access == TW_SQLITE_CREATE) flags |= SQLITE_OPEN_CREATE;
    sqlite3 *database = NULL;
    int code = sqlite3_open_v2(path, &database, flags, NULL);
    if (code == SQLITE_OK && access == TW_SQLITE_READ) {
        int first = sqlite3_exec(database, "pragma schema_version", NULL, NULL, NULL) & 0xFF;
        if (first == SQLITE_READONLY || first == SQLITE_CANTOPEN) {
            int reopened = open_immutable(path, &database);
            if (reopened != SQLITE_READONLY) code = reopened;
        }
    }
    if (code == SQLITE_OK) code = sqlite3_busy_timeout(database, busy_milliseconds);
    // A schema that was written to harm may not call functions of the program.
    if (code == SQLITE_OK) {
        sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
        sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    }
    *result = (tw_sqlite *)database;
    return tw_sqlite_result(code);
}

void tw_sqlite_close(tw_sqlite *database) { sqlite3_close_v2((sqlite3 *)database); }

const char *tw_sqlite_message(tw_sqlite *database) { return sqlite3_errmsg((sqlite3 *)database); }

int64_t tw_sqlite_changes(tw_sqlite *database) { return sqlite3_changes64((sqlite3 *)database); }
