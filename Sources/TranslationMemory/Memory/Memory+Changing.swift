internal import Database

extension Memory {
    /// Adds units, all of them or none; they are found from then on.
    ///
    /// - Parameters:
    ///   - units: The units.
    ///   - author: Who does it, for the history.
    /// - Returns: The numbers of the units, and how many are new.
    /// - Throws: `DatabaseError`.
    @discardableResult
    public func add(_ units: [TranslationUnit], by author: String? = nil) throws -> AddResult {
        let result = try store.add(units, by: author)
        if result.added + result.updated > 0 { try follow() }
        return result
    }

    /// Builds or brings up to date the indexes of each pair, and writes what is in memory only.
    ///
    /// - Parameter progress: Is told how far it came.
    /// - Throws: `DatabaseError`, and what ICU and the indexes throw.
    public func prepareIndexes(progress: IndexProgress? = nil) throws {
        for pair in try store.pairs().map({ $0.pair }) {
            _ = try index(of: pair).matches(foldsChinese: false, progress: progress)
            _ = try index(of: pair).concordance(progress: progress)
        }
        try follow()
        for index in openIndexes { try writeIfFree { () throws(IndexError) in try index.flush() } }
    }

    /// Makes one segment of each index, and gives back room in the store.
    ///
    /// - Returns: How many bytes the store takes less.
    /// - Throws: `DatabaseError`, and what ICU and the indexes throw.
    public func compact(progress: IndexProgress? = nil) throws -> Int64 {
        try prepareIndexes(progress: progress)
        for index in openIndexes {
            try writeIfFree { () throws(IndexError) in try index.compact() }
        }
        return try store.compact()
    }

    /// Looks at all that is stored, and at the indexes of each pair.
    ///
    /// - Returns: What is wrong with the store; damaged indexes are built again and told as notes.
    /// - Throws: `DatabaseError`, and what ICU and the indexes throw.
    public func verify(progress: IndexProgress? = nil) throws -> MemoryVerification {
        var result = MemoryVerification(store: try store.verify())
        guard result.store.isSound else { return result }
        for pair in try store.pairs().map({ $0.pair }) {
            let index = index(of: pair)
            _ = try index.matches(foldsChinese: false, progress: progress)
            _ = try index.concordance(progress: progress)
            do throws(IndexError) {
                try index.verify()
            } catch {
                result.rebuilt.append("\(pair): \(error)")
                try discardIndexes(of: pair)
                _ = try self.index(of: pair).matches(foldsChinese: false, progress: progress)
                _ = try self.index(of: pair).concordance(progress: progress)
            }
        }
        return result
    }

    /// What another process writes at the moment, or no one may write, is written another time.
    private func writeIfFree(_ body: () throws(IndexError) -> Void) throws(IndexError) {
        do throws(IndexError) {
            try body()
        } catch {
            switch error {
            case .busy, .overtaken, .file: return
            default: throw error
            }
        }
    }
}
