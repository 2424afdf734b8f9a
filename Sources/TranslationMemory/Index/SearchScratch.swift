/// What a search needs while it runs; kept for the next one, so that searches allocate nothing.
struct SearchScratch: Sendable {
    var query: IndexQuery
    /// A prepared question for each segment.
    var patterns: [Pattern] = []
    var ranks: [UInt32] = []
    var findings = ScanFindings()
    /// The rows that are left, group by group.
    var candidates: [UInt32] = []
    var groups: [CandidateGroup] = []
    var batch = DistanceBatch()
    var profile = [UInt8](repeating: 0, count: SymbolProfile.length)
    var prefixes = [UInt8](repeating: 0, count: SymbolProfile.prefixesLength)
    /// What each cut adds to the difference of counts.
    var cutAdditions = [Int32](repeating: 0, count: SymbolProfile.cutCount)
    var counts = [UInt8](repeating: 0, count: SymbolProfile.binCount)
    /// How many candidates of a run have each bound.
    var tally: [Int] = []
    /// One bit a row: whether it is a candidate already.
    var seen: [UInt64] = []
    /// Rows found by postings, with their bounds.
    var postingRows: [UInt32] = []
    var postingBounds: [UInt16] = []
    /// Run, bound and row of each of them in one number.
    var postingKeys: [UInt64] = []
    /// Pairs of frequency and place, to choose postings by.
    var choices: [PostingChoice] = []

    init(_ symbols: IndexSymbols) { query = IndexQuery(symbols) }

    /// The pattern of a segment by its place, made when it is first needed.
    mutating func pattern(_ index: Int) -> Pattern? {
        while patterns.count <= index {
            guard let pattern = Pattern() else { return nil }
            patterns.append(pattern)
        }
        return patterns[index]
    }
}
