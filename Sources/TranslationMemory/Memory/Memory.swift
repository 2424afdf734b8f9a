public import Database
internal import Files
internal import ICU
internal import Synchronization

/// A translation memory: units in a store, and indexes that find them.
///
/// ```swift
/// let memory = try Memory("memory.sqlite", access: .create)
/// try memory.add([TranslationUnit("走吧。", "Let's go.", pair: pair)])
/// try memory.matches(for: MemoryQuery("走吧！", target: english)).first?.score  // 99
/// ```
///
/// Many threads may use it at once. What is added is found at once; what other processes or machines
/// add is found after a moment.
public final class Memory: Sendable {
    /// Where the units are.
    public let store: UnitStore
    /// The points that are taken off scores.
    public let penalties: MatchPenalties
    let rankers: RankerPool
    private let names: [String]
    private let folder: String?
    private let indexes = Mutex<[LanguagePair: PairIndex]>([:])
    private let following = Mutex(())
    private let looked = Mutex(Look())
    private let known = Mutex<KnownPairs?>(nil)
    /// Units that were found lately.
    let units = UnitCache()

    /// When the store was last looked at, and what its last change was then.
    private struct Look {
        var time: ContinuousClock.Instant?
        var sequence: Int64 = 0
    }

    /// For how long changes of other processes may stay unseen.
    static let patience = Duration.milliseconds(50)

    /// Opens a memory.
    ///
    /// - Parameters:
    ///   - location: A path, or an address as `postgresql://…`.
    ///   - access: What may be done with it.
    ///   - penalties: The points that are taken off scores; those for origins are kept with the memory.
    ///   - names: Names and terms that may be replaced by one another in proposals. Texts that
    ///     differ in them only score 99.
    ///   - indexFolder: Where the indexes are; by default beside the file, or in the user's cache.
    /// - Throws: `DatabaseError`.
    public init(
        _ location: String, access: StoreAccess = .create,
        penalties: MatchPenalties = MatchPenalties(), names: [NamePair] = [],
        indexFolder: String? = nil
    ) throws(DatabaseError) {
        store = try UnitStore(location, access: access)
        var penalties = penalties
        let kept = try store.penalties()
        penalties.human = kept.human
        penalties.imported = kept.imported
        penalties.aligned = kept.aligned
        penalties.machine = kept.machine
        self.penalties = penalties
        rankers = RankerPool(penalties: penalties, names: names)
        self.names = Array(Set(names.map { $0.source })).sorted()
        folder = indexFolder ?? IndexFolder.path(of: store.location)
    }

    /// The indexes of a pair.
    func index(of pair: LanguagePair) -> PairIndex {
        indexes.withLock { indexes in
            if let index = indexes[pair] { return index }
            let index = PairIndex(pair, store: store, folder: folder, names: names)
            indexes[pair] = index
            return index
        }
    }

    /// Removes the indexes of a pair, so that they are built again.
    func discardIndexes(of pair: LanguagePair) throws(FileError) {
        _ = indexes.withLock { $0.removeValue(forKey: pair) }
        guard let folder else { return }
        let path = IndexFolder.path(of: pair, in: folder)
        for name in try Folder.files(below: path) { try File.remove(path + "/" + name) }
    }

    /// The indexes that were asked for so far.
    var openIndexes: [PairIndex] { indexes.withLock { Array($0.values) } }

    /// The pairs that answer a question about two languages; `nil` stands for any.
    func pairs(source: LocaleIdentifier?, target: LocaleIdentifier?) throws -> [LanguagePair] {
        try followSoon()
        let sequence = looked.withLock { $0.sequence }
        let answer = known.withLock { known -> [LanguagePair]? in
            guard known?.sequence == sequence else { return nil }
            return known?.answering(source: source, target: target)
        }
        if let answer { return answer }
        // Asked for after the number of the change, so that they know of it.
        var pairs = KnownPairs(try store.pairs().map { $0.pair }, sequence: sequence)
        let found = pairs.answering(source: source, target: target)
        known.withLock { $0 = pairs }
        return found
    }

    /// Takes in what was changed in the store since the indexes were last brought up to date.
    ///
    /// - Complexity: O(*m* log *n*) in the number of changes and of units.
    public func follow() throws {
        try following.withLock { _ in
            let sequence = try store.lastSequence()
            looked.withLock { $0 = Look(time: .now, sequence: sequence) }
            let open = openIndexes.filter { $0.sequence != nil }
            let first = open.compactMap { $0.sequence }.min() ?? sequence
            if units.sequence < first || units.sequence > sequence {
                units.forgetAll(upTo: first)
            }
            var position = min(first, units.sequence)
            while position < sequence {
                let changes = try store.changes(after: position)
                guard let last = changes.last else { return }
                position = last.sequence
                units.forget(changes.map { $0.unit }, upTo: position)
                let byPair = Dictionary(grouping: changes) { $0.pair }
                for index in open { try index.apply(byPair[index.pair] ?? [], upTo: position) }
            }
        }
    }

    /// Follows the store, unless that was done a moment ago and no index is behind since.
    func followSoon() throws {
        let look = looked.withLock { $0 }
        if let time = look.time, time.duration(to: .now) < Self.patience,
            openIndexes.allSatisfy({ $0.sequence.map { $0 >= look.sequence } ?? true })
        {
            return
        }
        try follow()
    }
}
