internal import ICU
internal import Synchronization

/// The indexes of one pair of languages, which are opened when they are first needed.
final class PairIndex: Sendable {
    let pair: LanguagePair
    private let store: UnitStore
    private let folder: String?
    /// The names that are one sign in folded texts.
    private let names: [String]
    private let opened = Mutex(Opened())
    /// Held while an index is opened or built, so that nobody builds it twice.
    private let opening = Mutex(())

    private struct Opened {
        /// The indexes of the sources: as they are, and folded to Simplified Chinese.
        var matches: [Bool: MatchIndex] = [:]
        var concordance: ConcordanceIndex?
    }

    init(_ pair: LanguagePair, store: UnitStore, folder: String?, names: [String] = []) {
        self.pair = pair
        self.store = store
        self.names = names
        self.folder = folder.map { IndexFolder.path(of: pair, in: $0) }
    }

    /// The sequence number up to which every open index is up to date; `nil` when none is open.
    var sequence: Int64? {
        opened.withLock { opened in
            (opened.matches.values.map { $0.sequence }
                + [opened.concordance?.sequence].compactMap { $0 }).min()
        }
    }

    /// The index of the sources, built first where there is none that can be used.
    func matches(foldsChinese: Bool, progress: IndexProgress? = nil) throws -> MatchIndex {
        if let index = opened.withLock({ $0.matches[foldsChinese] }) { return index }
        return try opening.withLock { _ in
            if let index = opened.withLock({ $0.matches[foldsChinese] }) { return index }
            let index = try openMatches(foldsChinese, progress)
            opened.withLock { $0.matches[foldsChinese] = index }
            return index
        }
    }

    private func openMatches(_ foldsChinese: Bool, _ progress: IndexProgress?) throws -> MatchIndex
    {
        let builder = PairIndexBuilder(pair, store: store, names: names, progress: progress)
        let version = try MatchNormalizer(foldsChinese: foldsChinese, names: names).version
        guard let folder else { return try builder.matches(foldsChinese, folder: nil, version) }
        let path =
            folder + (foldsChinese ? "/matches-hans" : "/matches") + (names.isEmpty ? "" : "-names")
        let last = try store.lastSequence()
        do throws(IndexError) {
            let index = try MatchIndex(folder: path, symbols: .characters, version: version)
            if isWithinReach(index.sequence, count: index.count, last) { return index }
        } catch {
            // What is damaged or of another version is built again.
        }
        return try builder.matches(foldsChinese, folder: path, version)
    }

    /// The index of all words and characters, built first where there is none that can be used.
    func concordance(progress: IndexProgress? = nil) throws -> ConcordanceIndex {
        if let index = opened.withLock({ $0.concordance }) { return index }
        return try opening.withLock { _ in
            if let index = opened.withLock({ $0.concordance }) { return index }
            let index = try openConcordance(progress)
            opened.withLock { $0.concordance = index }
            return index
        }
    }

    private func openConcordance(_ progress: IndexProgress?) throws -> ConcordanceIndex {
        let builder = PairIndexBuilder(pair, store: store, names: names, progress: progress)
        guard let folder else { return try builder.concordance(folder: nil) }
        let path = folder + "/concordance"
        let last = try store.lastSequence()
        do throws(IndexError) {
            let index = try ConcordanceIndex(folder: path)
            if isWithinReach(index.sequence, count: index.count, last) { return index }
        } catch {
            // What is damaged or of another version is built again.
        }
        return try builder.concordance(folder: path)
    }

    /// Whether reading the changes since is faster than reading all units.
    private func isWithinReach(_ sequence: Int64, count: Int, _ last: Int64) -> Bool {
        let gap = last - sequence
        return gap <= 2_000 || (count > 0 && gap <= max(50_000, Int64(count / 2)))
    }

    /// Takes changes of the store in, in all indexes that are open and haven't seen them.
    ///
    /// - Parameters:
    ///   - changes: Changes of this pair, in order.
    ///   - sequence: The number of the last change that was looked at, of whatever pair.
    /// - Throws: ``IndexError``, ``ConcordanceError``, and what ICU throws.
    func apply(_ changes: [UnitChange], upTo sequence: Int64) throws {
        let indexes = opened.withLock { ($0.matches, $0.concordance) }
        for (foldsChinese, index) in indexes.0 where index.sequence < sequence {
            let first = index.sequence
            var normalizer = try MatchNormalizer(foldsChinese: foldsChinese, names: names)
            var text = MatchText()
            var taken: [IndexChange] = []
            for change in changes where change.sequence > first {
                if change.kind == .deleted {
                    taken.append(.remove(change.unit))
                } else {
                    try normalizer.normalize(change.source, into: &text)
                    taken.append(.put(change.unit, text: text.bytes))
                }
            }
            try index.apply(taken, upTo: sequence)
        }
        if let index = indexes.1, index.sequence < sequence {
            let first = index.sequence
            let taken = changes.filter { $0.sequence > first }.map { change in
                ConcordanceChange(
                    change.unit,
                    change.kind == .deleted
                        ? nil
                        : ConcordanceChange.Texts(
                            source: change.source, target: change.target, title: change.title,
                            episode: change.episode))
            }
            try index.apply(taken, upTo: sequence)
        }
    }

    /// Writes what is in memory only to the folder.
    ///
    /// - Throws: ``IndexError``.
    func flush() throws(IndexError) {
        let (matches, concordance) = opened.withLock { (Array($0.matches.values), $0.concordance) }
        for index in matches { try index.flush() }
        try concordance?.flush()
    }

    /// Makes one segment of all in each index.
    ///
    /// - Throws: ``IndexError``.
    func compact() throws(IndexError) {
        let (matches, concordance) = opened.withLock { (Array($0.matches.values), $0.concordance) }
        for index in matches { try index.compact() }
        try concordance?.compact()
    }

    /// Checks the checksums of what is open.
    ///
    /// - Throws: ``IndexError``.
    func verify() throws(IndexError) {
        let (matches, concordance) = opened.withLock { (Array($0.matches.values), $0.concordance) }
        for index in matches { try index.verify() }
        try concordance?.verify()
    }
}
