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
        guard let folder else { return try concordance(in: nil) }
        do {
            return try concordance(in: folder)
        } catch IndexError.busy, IndexError.file, ConcordanceError.index {
            // Another process builds it at the moment, or the folder can't be written.
            return try concordance(in: nil)
        }
    }

    private func concordance(in folder: String?) throws -> ConcordanceIndex {
        // What is added while the units are read comes again with the changes.
        let sequence = try store.lastSequence()
        var builder = try ConcordanceIndexBuilder(folder: folder)
        var pages = self.pages
        while let page = try pages.next() {
            for unit in page {
                try builder.add(
                    unit.id,
                    ConcordanceChange.Texts(
                        source: unit.source, target: unit.target, title: unit.title,
                        episode: unit.episode))
            }
        }
        return try builder.finish(sequence: sequence)
    }

    private func eachText(
        _ foldsChinese: Bool, _ body: (Int64, Span<UInt8>) throws -> Void
    ) throws {
        var normalizer = try MatchNormalizer(foldsChinese: foldsChinese, names: names)
        var text = MatchText()
        var bytes: [UInt8] = []
        var pages = self.pages
        while let page = try pages.next() {
            for unit in page {
                try normalizer.normalize(unit.source, into: &text)
                bytes.removeAll(keepingCapacity: true)
                text.append(to: &bytes)
                try body(unit.id, bytes.span)
            }
        }
    }

    private var pages: Pages { Pages(store.texts(of: pair), self) }

    /// The texts of the pair page by page, and how far it came.
    private struct Pages {
        private var pages: UnitTextPages
        private let total: Int
        private let progress: IndexProgress?
        private var done = 0

        init(_ pages: UnitTextPages, _ builder: PairIndexBuilder) {
            self.pages = pages
            progress = builder.progress
            let counts = try? builder.store.pairs()
            total = counts?.first { $0.pair == builder.pair }?.units ?? 0
        }

        mutating func next() throws -> [UnitText]? {
            guard let page = try pages.next() else { return nil }
            done += page.count
            progress?(done, max(done, total))
            return page
        }
    }
}
