internal import ICU

/// Builds the indexes of a pair of languages from all units of the store.
struct PairIndexBuilder {
    private let pair: LanguagePair
    private let store: UnitStore
    private let names: [String]
    private let progress: IndexProgress?

    init(
        _ pair: LanguagePair, store: UnitStore, names: [String] = [], progress: IndexProgress?
    ) {
        self.pair = pair
        self.store = store
        self.names = names
        self.progress = progress
    }

    /// Builds the index of the sources in a folder, or in memory where none can be written.
    func matches(_ foldsChinese: Bool, folder: String?, _ version: String) throws -> MatchIndex {
        guard let folder else { return try matchesInMemory(foldsChinese) }
        // What is added while the units are read comes again with the changes.
        let sequence = try store.lastSequence()
        var builder = MatchIndexBuilder(.characters)
        try eachText(foldsChinese) { builder.add($0, $1) }
        do throws(IndexError) {
            return try builder.finish(folder: folder, version: version, sequence: sequence)
        } catch {
            // Another process builds it at the moment, or the folder can't be written.
            switch error {
            case .busy, .file: return try matchesInMemory(foldsChinese)
            default: throw error
            }
        }
    }

    private func matchesInMemory(_ foldsChinese: Bool) throws -> MatchIndex {
        let sequence = try store.lastSequence()
        let index = MatchIndex(inMemory: .characters)
        var changes: [IndexChange] = []
        try eachText(foldsChinese) { unit, text in
            var bytes: [UInt8] = []
            for position in text.indices { bytes.append(text[position]) }
            changes.append(.put(unit, text: bytes))
        }
        try index.apply(changes, upTo: sequence)
        return index
    }

    /// Builds the index of all words and characters in a folder, or in memory where none can be
    /// written.
    func concordance(folder: String?) throws -> ConcordanceIndex {
        let sequence = try store.lastSequence()
        var index = ConcordanceIndex()
        if let folder {
            do throws(IndexError) {
                try ConcordanceIndex.reset(folder: folder)
                index = try ConcordanceIndex(folder: folder)
            } catch {
                // Another process builds it at the moment, or the folder can't be written.
            }
        }
        try eachPage { page in
            let changes = page.map { unit in
                ConcordanceChange(
                    unit.id,
                    ConcordanceChange.Texts(
                        source: unit.source, target: unit.target, title: unit.title,
                        episode: unit.episode))
            }
            // An index whose building is cut off must not look whole.
            try index.apply(changes, upTo: 0)
        }
        try index.apply([], upTo: sequence)
        try? index.flush()
        return index
    }

    private func eachText(
        _ foldsChinese: Bool, _ body: (Int64, Span<UInt8>) throws -> Void
    ) throws {
        var normalizer = try MatchNormalizer(foldsChinese: foldsChinese, names: names)
        var text = MatchText()
        var bytes: [UInt8] = []
        try eachPage { page in
            for unit in page {
                try normalizer.normalize(unit.source, into: &text)
                bytes.removeAll(keepingCapacity: true)
                text.append(to: &bytes)
                try body(unit.id, bytes.span)
            }
        }
    }

    private func eachPage(_ body: ([UnitText]) throws -> Void) throws {
        let total = try store.pairs().first { $0.pair == pair }?.units ?? 0
        var done = 0
        var pages = store.texts(of: pair)
        while let page = try pages.next() {
            try body(page)
            done += page.count
            progress?(done, max(done, total))
        }
    }
}
