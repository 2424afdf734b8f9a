internal import Database

extension Memory {
    /// Adds units, all of them or none; they are found from then on.
    ///
    /// - Parameters:
    ///   - units: The units.
    ///   - author: Who does it, for the history.
    /// - Throws: `DatabaseError`.
    @discardableResult
    public func add(_ units: [TranslationUnit], by author: String? = nil) throws -> AddResult {
        let result = try store.add(units, by: author)
        if result.added + result.updated > 0 { try follow() }
        return result
    }

    /// Builds or brings up to date the index of each pair, and writes what is in memory only.
    ///
    /// - Parameter progress: Is told how far it came.
    public func prepareIndexes(progress: IndexProgress? = nil) throws {
        for pair in try store.pairs().map({ $0.pair }) {
            _ = try index(of: pair).matches(foldsChinese: false, progress: progress)
        }
        try follow()
        for index in openIndexes { try index.flush() }
    }
}
