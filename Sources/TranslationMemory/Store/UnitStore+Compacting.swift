public import Database

extension UnitStore {
    /// Gives back room that nothing needs any more, and lets the database plan anew.
    ///
    /// Nothing is lost: the history stays, too. A file needs as much free room as it has while it is
    /// compacted.
    ///
    /// - Returns: How many bytes the memory takes less.
    /// - Throws: `DatabaseError`: `busy` while others read or write a file.
    @discardableResult
    public func compact() throws(DatabaseError) -> Int64 {
        let before = try statistics().size
        try connections.maintain { (connection) throws(DatabaseError) in
            switch connection.engine {
            case .sqlite:
                try connection.run("vacuum")
                try connection.run("analyze")
                try connection.run("pragma wal_checkpoint(truncate)")
            case .postgreSQL:
                for table in ["unit", "change", "operation", "pair", "import", "setting"] {
                    try connection.run("vacuum (analyze) \(table)")
                }
            }
        }
        return before - (try statistics().size)
    }
}
