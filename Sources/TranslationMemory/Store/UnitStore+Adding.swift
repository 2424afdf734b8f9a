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
    /// - Complexity: O(*n* log *m*) for *n* units and a memory of *m*.
    @discardableResult
    public func add(
        _ units: [TranslationUnit], by author: String? = nil, at time: Int64? = nil
    ) throws(DatabaseError) -> AddResult {
        guard !units.isEmpty else { return AddResult() }
        let pairs = Set(units.lazy.map { $0.pair })
        var numbers: [LanguagePair: Int64] = [:]
        try connections.maintain { (connection) throws(DatabaseError) in
            try pairTable.register(pairs, connection)
            for pair in pairs { numbers[pair] = try pairTable.number(of: pair, connection) }
        }
        let operation = StoreOperation(.add, author: author, time: time)
        return try connections.write { (connection) throws(DatabaseError) in
            var adding = Adding(connection, operation: operation, pairs: numbers)
            return try adding.run(units)
        }
    }
}
