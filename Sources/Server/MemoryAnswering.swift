public import TranslationMemory

/// A memory that a server can put questions to, from several threads at a time.
public protocol MemoryAnswering: Sendable {
    /// The units that are like a text, the best first.
    func matches(for query: MemoryQuery) throws -> [Match]

    /// The places where a text stands.
    func concordance(for query: ConcordanceQuery) throws -> Concordance

    /// Adds units, and returns when they can't be lost any more.
    ///
    /// - Parameters:
    ///   - units: The units.
    ///   - author: Who does it, for the history.
    func add(_ units: [TranslationUnit], by author: String?) throws -> AddResult

    /// The pairs of languages of which there are units, with how many there are.
    func languagePairs() throws -> [PairCount]
}
