public import Database

extension UnitStore {
    /// The operations that changed the memory, the last one first.
    ///
    /// - Parameters:
    ///   - operation: Only those before this one; all when it isn't given.
    ///   - limit: How many at most.
    /// - Returns: The operations.
    /// - Throws: `DatabaseError`.
    public func history(
        before operation: Int64? = nil, limit: Int = 50
    ) throws(DatabaseError) -> [HistoryEntry] {
        try connections.read { (connection) throws(DatabaseError) in
            try connection.rows(
                """
                select id, time, author, action, added, updated, unchanged, deleted, undoes,
                    undone_by
                from operation where id < \(operation ?? .max) order by id desc limit \(limit)
                """
            ).map { row in
                let action: HistoryEntry.Action =
                    switch StoreOperation.Action(rawValue: row.integer(3)) {
                    case .update: .update
                    case .delete: .delete
                    case .undo: .undo
                    default: .add
                    }
                return HistoryEntry(
                    operation: row.integer(0), time: row.integer(1), author: row.optionalText(2),
                    action: action, added: Int(row.integer(4)), updated: Int(row.integer(5)),
                    unchanged: Int(row.integer(6)), deleted: Int(row.integer(7)),
                    undoes: row.optionalInteger(8), undoneBy: row.optionalInteger(9))
            }
        }
    }

    /// What happened to a unit, in order, also when it is gone.
    ///
    /// - Parameter id: The number of the unit.
    /// - Returns: Its changes.
    /// - Throws: `DatabaseError`.
    public func history(of id: Int64) throws(DatabaseError) -> [UnitVersion] {
        try connections.read { (connection) throws(DatabaseError) in
            let rows = try connection.rows(
                """
                select c.operation, o.time, o.author, c.kind, c.before, c.pair
                from change c join operation o on o.id = c.operation
                where c.unit = \(id) order by c.sequence
                """)
            var result: [UnitVersion] = []
            for row in rows {
                let kind: UnitChange.Kind =
                    switch row.integer(3) {
                    case ChangeLog.added: .added
                    case ChangeLog.updated: .updated
                    default: .deleted
                    }
                let pair = try pairTable.pair(row.integer(5), connection)
                let before = row.optionalBytes(4).flatMap { UnitCoding.decode($0, pair: pair) }
                result.append(
                    UnitVersion(
                        operation: row.integer(0), time: row.integer(1),
                        author: row.optionalText(2), kind: kind, before: before))
            }
            return result
        }
    }
}
