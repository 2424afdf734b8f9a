public import Database

extension UnitStore {
    /// How far the import of a file has come; `nil` when it never began.
    ///
    /// - Parameter digest: What tells the file from all others.
    /// - Returns: The progress that was kept last.
    /// - Throws: `DatabaseError`.
    public func progress(ofImport digest: String) throws(DatabaseError) -> ImportProgress? {
        try connections.read { (connection) throws(DatabaseError) in
            try connection.row(
                "select digest, name, position, finished from import where digest = \(digest)"
            ).map { ImportProgress($0) }
        }
    }

    /// The files that were imported or begun, the last one first.
    public func imports() throws(DatabaseError) -> [ImportProgress] {
        try connections.read { (connection) throws(DatabaseError) in
            try connection.rows(
                "select digest, name, position, finished from import order by time desc, digest"
            ).map { ImportProgress($0) }
        }
    }

    /// Forgets that a file was imported, so that it is read from its start again. Its units stay.
    public func forget(import digest: String) throws(DatabaseError) {
        try connections.write { (connection, _) throws(DatabaseError) in
            try connection.execute("delete from import where digest = \(digest)")
        }
    }
}
