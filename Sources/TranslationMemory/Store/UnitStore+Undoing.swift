public import Database

extension UnitStore {
    /// Undoes an operation: what it added is deleted, what it changed is as before, and what it
    /// deleted comes back with its number.
    ///
    /// Units that a later operation changed are skipped. The undoing is an operation itself, and can
    /// be undone.
    ///
    /// - Parameters:
    ///   - operation: The number of the operation.
    ///   - author: Who does it, for the history.
    ///   - time: When, in milliseconds since 1970; now when it isn't given.
    /// - Returns: What came of it; `nil` when there is no such operation, or it was undone already.
    /// - Throws: `DatabaseError`.
    @discardableResult
    public func undo(
        operation: Int64, by author: String? = nil, at time: Int64? = nil
    ) throws(DatabaseError) -> EditResult? {
        let undoing = StoreOperation(.undo, author: author, time: time)
        return try connections.write(repeatsConstraint: true) {
            (connection, attempt) throws(DatabaseError) in
            if attempt > 0, let done = try undoing.edited(connection) { return done }
            return try Undoing(connection, pairTable).undo(operation, undoing)
        }
    }

    /// Undoes the last operations that aren't undone yet, the last one first.
    ///
    /// - Parameters:
    ///   - count: How many operations at most.
    ///   - author: Who does it, for the history.
    ///   - time: When, in milliseconds since 1970; now when it isn't given.
    /// - Returns: What came of each, in the order in which they were undone.
    /// - Throws: `DatabaseError`; then those before are undone.
    @discardableResult
    public func undo(
        last count: Int = 1, by author: String? = nil, at time: Int64? = nil
    ) throws(DatabaseError) -> [EditResult] {
        let numbers = try connections.read { (connection) throws(DatabaseError) in
            try connection.rows(
                """
                select id from operation where undone_by is null and action <> 4
                order by id desc limit \(max(0, count))
                """
            ).map { $0.integer(0) }
        }
        var results: [EditResult] = []
        for number in numbers {
            if let result = try undo(operation: number, by: author, at: time) {
                results.append(result)
            }
        }
        return results
    }
}
