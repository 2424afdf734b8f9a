public import Database

extension UnitStore {
    /// Copies the memory into a new file beside it, while others may read and write.
    ///
    /// - Returns: The path of the copy, such as `memory.sqlite.backup-v2`.
    /// - Throws: `DatabaseError`: `statement` for a server, whose backups are made by its own tools.
    public func backUp() throws(DatabaseError) -> String {
        try connections.maintain { (connection) throws(DatabaseError) in
            guard let connection = connection as? SQLiteConnection else {
                throw DatabaseError(
                    .statement, "'\(location)' is a server: back it up with pg_dump")
            }
            return try SQLiteBackup.make(of: connection, version: Self.schemaVersion)
        }
    }
}
