public import Database

extension UnitStore {
    /// Deletes units, all of them or none. The history keeps them.
    ///
    /// - Parameters:
    ///   - ids: The numbers of the units; those that aren't there are skipped.
    ///   - author: Who does it, for the history.
    ///   - time: When, in milliseconds since 1970; now when it isn't given.
    /// - Returns: What came of it.
    /// - Throws: `DatabaseError`.
    @discardableResult
    public func delete(
        _ ids: [Int64], by author: String? = nil, at time: Int64? = nil
    ) throws(DatabaseError) -> EditResult {
        try edit(Array(Set(ids)).sorted().map { ($0, nil) }, .delete, author, time)
    }

    /// Changes what a unit says. Its languages can't change.
    ///
    /// - Parameters:
    ///   - id: The number of the unit. It is skipped when it isn't there, or when another unit says
    ///     the same in the same place already.
    ///   - unit: How it shall be, in all parts.
    ///   - author: Who does it, for the history.
    ///   - time: When, in milliseconds since 1970; now when it isn't given.
    /// - Returns: What came of it.
    /// - Throws: `DatabaseError`: `constraint` when the languages are others.
    @discardableResult
    public func update(
        _ id: Int64, to unit: TranslationUnit, by author: String? = nil, at time: Int64? = nil
    ) throws(DatabaseError) -> EditResult {
        try edit([(id, unit)], .update, author, time)
    }

    private func edit(
        _ wishes: [(id: Int64, unit: TranslationUnit?)], _ action: StoreOperation.Action,
        _ author: String?, _ time: Int64?
    ) throws(DatabaseError) -> EditResult {
        let operation = StoreOperation(action, author: author, time: time)
        return try connections.write(repeatsConstraint: action == .update) {
            (connection, attempt) throws(DatabaseError) in
            if attempt > 0, let done = try operation.edited(connection) { return done }
            var editing = Editing(connection, pairTable)
            var start = 0
            while start < wishes.count {
                let end = min(wishes.count, start + 4096)
                var found: [Editing.Wish] = []
                for (wish, pair) in zip(
                    wishes[start..<end],
                    try pairs(of: wishes[start..<end].map { $0.id }, connection))
                {
                    guard let pair else {
                        editing.skip(wish.id)
                        continue
                    }
                    if let unit = wish.unit, try pairTable.pair(pair, connection) != unit.pair {
                        throw DatabaseError(
                            .constraint, "the languages of unit \(wish.id) can't change")
                    }
                    found.append(Editing.Wish(id: wish.id, pair: pair, unit: wish.unit))
                }
                try editing.fulfil(found)
                start = end
            }
            return try editing.finish(operation)
        }
    }

    /// The numbers of the pairs of some units.
    private func pairs(
        of ids: [Int64], _ connection: any Connection
    ) throws(DatabaseError) -> [Int64?] {
        var values = SQLBatch(columns: 1, capacity: ids.count)
        for id in ids { values.append(id) }
        return try connection.rows("select pair from unit where id = $1", for: values)
            .map { $0.first?.integer(0) }
    }
}
