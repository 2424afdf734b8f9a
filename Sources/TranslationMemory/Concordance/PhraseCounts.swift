internal import Synchronization

/// How often phrases stand in the texts of a segment, as far as it was counted before.
final class PhraseCounts: Sendable {
    private struct Key: Hashable {
        var phrase: PhraseReader.Phrase
        var side: ConcordanceQuery.Side
    }

    private let counts = Mutex<[Key: Int]>([:])

    /// More phrases than that aren't kept.
    private static let limit = 1 << 14

    /// The count of a phrase, if it is known.
    func count(of phrase: PhraseReader.Phrase, _ side: ConcordanceQuery.Side) -> Int? {
        counts.withLock { $0[Key(phrase: phrase, side: side)] }
    }

    /// Keeps the count of a phrase.
    func keep(_ count: Int, of phrase: PhraseReader.Phrase, _ side: ConcordanceQuery.Side) {
        counts.withLock { counts in
            if counts.count >= Self.limit { counts.removeAll() }
            counts[Key(phrase: phrase, side: side)] = count
        }
    }
}
