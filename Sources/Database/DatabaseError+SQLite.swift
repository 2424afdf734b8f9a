internal import CSQLite

extension DatabaseError {
    /// What SQLite said about a file. Damage names the newest copy that there is.
    static func sqlite(
        _ status: Int32, _ message: String, path: String, sql: String? = nil
    ) -> DatabaseError {
        switch status {
        case Int32(TW_SQLITE_BUSY):
            return DatabaseError(.busy, "'\(path)' is in use by another process", sql: sql)
        case Int32(TW_SQLITE_CORRUPT):
            return DatabaseError(
                .corrupt, "'\(path)' is damaged (\(message))" + advice(path), sql: sql)
        case Int32(TW_SQLITE_NO_DATABASE):
            return DatabaseError(
                .corrupt, "'\(path)' isn't a database, or its start is damaged" + advice(path),
                sql: sql)
        case Int32(TW_SQLITE_STORAGE):
            return DatabaseError(.storage, "can't store in '\(path)': \(message)", sql: sql)
        case Int32(TW_SQLITE_DENIED):
            return DatabaseError(.denied, "can't write '\(path)': \(message)", sql: sql)
        case Int32(TW_SQLITE_CONSTRAINT): return DatabaseError(.constraint, message, sql: sql)
        case Int32(TW_SQLITE_UNREACHABLE):
            return DatabaseError(.unreachable, "can't open '\(path)'", sql: sql)
        default: return DatabaseError(.statement, message, sql: sql)
        }
    }

    private static func advice(_ path: String) -> String {
        guard let backup = SQLiteBackup.all(of: path).first else { return "; there is no backup" }
        return "; the newest backup is '\(backup)'"
    }
}
