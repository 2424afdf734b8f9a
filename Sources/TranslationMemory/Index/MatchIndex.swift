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
    private let scratches = Mutex<[SearchScratch]>([])

    /// The folder of the index; `nil` when it lives only in memory.
    let folder: String?
    /// The version of the normalisation.
    let version: String
    let flushesInBackground: Bool
    /// Held while the parts change.
    let writing = Mutex(())
    /// Held while files are written.
    let maintenance = Mutex(())

    struct State: Sendable {
        var snapshot: IndexSnapshot
        /// The number of the manifest that the files in it come from.
        var generation: Int64
        var isFlushing = false
    }

    /// Opens the index of a folder, which is empty when there is none.
    ///
    /// - Parameters:
    ///   - folder: The folder; it is made when the index is first written.
    ///   - symbols: What to compare.
    ///   - version: The version of the normalisation that texts and questions go through.
    ///   - flushesInBackground: Whether changes are written by themselves when there are many.
    /// - Throws: ``IndexError``: when it is damaged or outdated, build it again with
    ///   ``MatchIndexBuilder``.
    /// - Complexity: O(1) in the number of units: files are mapped, and only their headers are read.
    public convenience init(
        folder: String, symbols: IndexSymbols, version: String, flushesInBackground: Bool = true
    ) throws(IndexError) {
        let state = try Self.open(folder, symbols: symbols, version: version)
        self.init(
            state, folder: folder, version: version, flushesInBackground: flushesInBackground)
    }

    /// Creates an empty index that lives only in memory.
    public convenience init(inMemory symbols: IndexSymbols) {
        self.init(IndexSnapshot(symbols: symbols, parts: [], sequence: 0))
    }

    /// An index of some parts, in memory.
    convenience init(_ snapshot: IndexSnapshot, level: Int32 = MatchLevel.best) {
        self.init(
            State(snapshot: snapshot, generation: 0), folder: nil, version: "",
            flushesInBackground: false, level: level)
    }

    private init(
        _ state: State, folder: String?, version: String, flushesInBackground: Bool,
        level: Int32 = MatchLevel.best
    ) {
        symbols = state.snapshot.symbols
        self.level = level
        self.folder = folder
        self.version = version
        self.flushesInBackground = flushesInBackground
        self.state = Mutex(state)
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
    /// - Returns: The texts, the most alike first.
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
    /// - Returns: The numbers of the units.
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
