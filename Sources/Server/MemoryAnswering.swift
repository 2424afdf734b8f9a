public import TranslationMemory

/// A memory that a server can put questions to, from several threads at a time.
public protocol MemoryAnswering: Sendable {
    /// The units that are like a text, the best first.
    func matches(for query: MemoryQuery) throws -> [Match]

    /// The places where a text stands.
    func concordance(for query: ConcordanceQuery) throws -> Concordance

    /// Adds units, and returns when they can't be lost any more.
    func add(_ units: [TranslationUnit]) throws -> (added: Int, updated: Int, unchanged: Int)

    /// The pairs of languages of which there are units, with how many there are.
    func languagePairs() throws -> [(pair: LanguagePair, units: Int)]

    /// How much there is.
    func statistics() throws -> MemoryStatistics
}

extension MemoryAnswering {
    public func statistics() throws -> MemoryStatistics {
        MemoryStatistics(
            pairs: try languagePairs().map { MemoryStatistics.Pair($0.pair, units: $0.units) })
    }
}
