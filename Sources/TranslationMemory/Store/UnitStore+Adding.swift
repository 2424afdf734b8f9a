public import Database

extension UnitStore {
    /// Adds units, all of them or none.
    ///
    /// A unit that is there already, by its pair, both texts with their markup and its context, isn't
    /// added again: what the new one knows besides (origin, author, times, cues, properties, notes)
    /// is taken over, and nothing that only the old one knows is lost. A worse origin never replaces a
    /// better one. Title, episode, identifier, speaker and the neighbours' texts are the context that
    /// counts; cue numbers and times are not.
    ///
    /// - Parameters:
    ///   - units: The units.
    ///   - author: Who does it, for the history.
    ///   - time: When, in milliseconds since 1970; now when it isn't given.
    ///   - progress: How far the import of a file is with these units. It is kept with them or not at
    ///     all, so that an import that was ended goes on just there.
    /// - Returns: The numbers of the units in their order, and how many are new.
    /// - Throws: `DatabaseError`.
    /// - Complexity: O(*n* log *m*) for *n* units and a memory of *m*.
    @discardableResult
    public func add(
        _ units: [TranslationUnit], by author: String? = nil, at time: Int64? = nil,
        progress: ImportProgress? = nil
    ) throws(DatabaseError) -> AddResult {
        guard !units.isEmpty || progress != nil else { return AddResult() }
        let operation = StoreOperation(.add, author: author, time: time)
        let pairs = Set(units.lazy.map { $0.pair })
        return try connections.write(
            repeatsConstraint: true,
            before: { (connection) throws(DatabaseError) in
                try pairTable.register(pairs, connection)
            }
        ) { (connection, attempt) throws(DatabaseError) in
            var numbers: [LanguagePair: Int64] = [:]
            for pair in pairs { numbers[pair] = try pairTable.number(of: pair, connection) }
            var adding = Adding(connection, operation: operation, pairs: numbers)
            var result = try adding.run(units, progress)
            // All are found again when the connection broke just after the commit.
            if attempt > 0, let done = try operation.counts(connection) {
                result.added = done.added
                result.updated = done.updated
                result.unchanged = done.unchanged
                result.operation = done.operation
            }
            return result
        }
    }
}
