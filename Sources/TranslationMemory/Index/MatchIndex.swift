internal import Synchronization

/// An index of the texts of one side of one language pair, in which everything that is alike enough
/// to a question is found.
///
/// Texts are normalised by the caller. How alike two texts are is 1 − *d* / *n*, where *d* is their
/// Levenshtein distance in symbols and *n* the length of the longer one. No text at or above the
/// threshold is ever missed: what is left out was proven to be too far away.
public final class MatchIndex: Sendable {
    /// The longest text that is compared with others, in symbols. A longer one is found only by a
    /// question with the same text.
    public static let maximumLength = 16_384

    /// What the index compares.
    public let symbols: IndexSymbols
    let level: Int32
    let state: Mutex<State>
    let scratches = Mutex<[SearchScratch]>([])

    struct State: Sendable {
        var snapshot: IndexSnapshot
    }

    init(_ snapshot: IndexSnapshot, level: Int32 = MatchLevel.best) {
        symbols = snapshot.symbols
        self.level = level
        state = Mutex(State(snapshot: snapshot))
    }

    /// The index as it is now.
    var snapshot: IndexSnapshot { state.withLock { $0.snapshot } }

    /// The number of the last change of the store that was taken in.
    public var sequence: Int64 { snapshot.sequence }

    /// How many units there are.
    public var count: Int { snapshot.unitCount }

    /// The texts that are most alike to another, the best first.
    ///
    /// Equally good ones come in an order that depends only on the texts.
    ///
    /// - Parameters:
    ///   - text: The normalised text in UTF-8.
    ///   - threshold: The least similarity, from 0 to 1.
    ///   - limit: How many texts at most.
    public func search(_ text: Span<UInt8>, threshold: Double, limit: Int) -> [IndexHit] {
        var search = MatchSearch(
            snapshot, takeScratch(), level: level, threshold: threshold, limit: limit)
        let hits = search.best(text)
        give(search.scratch)
        return hits
    }

    /// Shows the texts that are alike to another, the best first, until it is enough.
    ///
    /// - Parameters:
    ///   - text: The normalised text in UTF-8.
    ///   - threshold: The least similarity, from 0 to 1.
    ///   - visit: Looks at a text and returns the least similarity that is still of interest. What is
    ///     lower than it was has no effect.
    public func search(
        _ text: Span<UInt8>, threshold: Double, visit: (IndexHit) -> Double
    ) {
        var search = MatchSearch(
            snapshot, takeScratch(), level: level, threshold: threshold, limit: nil)
        search.visit(text, visit)
        give(search.scratch)
    }

    /// The units with just this text, ascending.
    ///
    /// - Parameter text: The normalised text in UTF-8.
    public func exact(_ text: Span<UInt8>) -> [Int64] {
        var scratch = takeScratch()
        let units = snapshot.units(equalTo: text, &scratch)
        give(scratch)
        return units
    }

    /// What a search needs, one for each search that runs at the time.
    private func takeScratch() -> SearchScratch {
        scratches.withLock { $0.popLast() } ?? SearchScratch(symbols)
    }

    private func give(_ scratch: SearchScratch) { scratches.withLock { $0.append(scratch) } }
}
