internal import ICU
internal import Synchronization

/// Rankers that are kept, because each opens tables of ICU, and that one thread at a time uses.
final class RankerPool: Sendable {
    private final class Cell: Sendable {
        let ranker: Mutex<MatchRanker>

        init(_ ranker: consuming sending MatchRanker) { self.ranker = Mutex(ranker) }
    }

    private let penalties: MatchPenalties
    private let names: [NamePair]
    private let free = Mutex<[Cell]>([])

    init(penalties: MatchPenalties, names: [NamePair]) {
        self.penalties = penalties
        self.names = names
    }

    /// Lends a ranker.
    func withRanker<Result: Sendable>(
        _ body: (inout MatchRanker) throws -> Result
    ) throws -> Result {
        let cell =
            try free.withLock { $0.popLast() }
            ?? Cell(MatchRanker(penalties: penalties, names: names, foldsNames: !names.isEmpty))
        defer { free.withLock { $0.append(cell) } }
        return try cell.ranker.withLock { try body(&$0) }
    }
}
