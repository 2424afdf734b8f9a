public import TranslationMemory

/// A memory that a server can put questions to, from several threads at a time.
public protocol MemoryAnswering: Sendable {
    /// The units that are like a text, the best first.
    func matches(for query: MemoryQuery) throws -> [Match]

    /// The longest parts of a text that were translated before.
    func fragments(for query: MemoryQuery, limit: Int) throws -> [FragmentAnswer]

    /// The places where a text stands.
    func concordance(for query: ConcordanceQuery) throws -> Concordance

    /// Adds units for an author, who stands in the history, and returns when they can't be lost
    /// any more.
    func add(_ units: [TranslationUnit], by author: String?) throws -> AddResult

    /// The pairs of languages of which there are units, with how many there are.
    func languagePairs() throws -> [PairCount]
}
