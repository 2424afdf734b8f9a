import Database
import TestSupport
import Testing
import TranslationMemory

/// What followers and importers see, on both kinds of store.
struct UnitStoreFollowingTests {
    private static let pair = RandomUnits.pairs[0]

    private static func units(_ numbers: Range<Int>) -> [TranslationUnit] {
        numbers.map { TranslationUnit(Segment("第\($0)句"), Segment("Line \($0)"), pair: pair) }
    }

    @Test(arguments: StoreKind.allCases)
    func waitingEndsWhenAnotherWrites(kind: StoreKind) async throws {
        let folder = try TemporaryFolder()
        guard let location = try kind.location(folder) else { return }
        let store = try UnitStore(location)
        try store.add(Self.units(0..<1))
        #expect(try store.waitForChanges(after: 0, milliseconds: 0) == 1)
        #expect(try store.waitForChanges(after: 1, milliseconds: 20) == 1)
        async let last = Task.detached {
            try store.waitForChanges(after: 1, milliseconds: 20_000)
        }.value
        try await Task.sleep(for: .milliseconds(50))
        try UnitStore(location).add(Self.units(1..<3))
        #expect(try await last == 3)
    }

    /// Several threads with stores of their own write the same and other units; one follows. It sees
    /// each change once, in order, and no unit is there twice.
    @Test(arguments: StoreKind.allCases)
    func manyWritersDoubleNothing(kind: StoreKind) async throws {
        let folder = try TemporaryFolder()
        guard let location = try kind.location(folder) else { return }
        let store = try UnitStore(location)
        let results = try await withThrowingTaskGroup(of: Int.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    let own = try UnitStore(location)
                    var added = 0
                    for batch in 0..<10 {
                        // Every other batch is the same for all, in an order of its own.
                        let first = batch % 2 == 0 ? batch * 20 : (writer * 10 + batch) * 20
                        let units = Self.units(first..<(first + 20))
                        added += try own.add(writer % 2 == 0 ? units : units.reversed()).added
                    }
                    return added
                }
            }
            group.addTask {
                var next: Int64 = 0
                let deadline = ContinuousClock.now + .seconds(30)
                while next < 400, ContinuousClock.now < deadline {
                    for change in try store.changes(after: next, limit: 7) {
                        #expect(change.sequence == next + 1)
                        next = change.sequence
                    }
                    try await Task.sleep(for: .milliseconds(1))
                }
                return 0
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let numbers = Set(
            (0..<4).flatMap { writer in
                (0..<10).flatMap { batch in
                    let first = batch % 2 == 0 ? batch * 20 : (writer * 10 + batch) * 20
                    return first..<(first + 20)
                }
            })
        #expect(results.reduce(0, +) == numbers.count)
        #expect(try store.pairs() == [PairCount(Self.pair, units: numbers.count)])
        #expect(try store.lastSequence() == Int64(numbers.count))
        #expect(try store.verify().problems == [])
    }

    @Test(arguments: StoreKind.allCases)
    func anImportGoesOnWhereItEnded(kind: StoreKind) throws {
        let folder = try TemporaryFolder()
        guard let store = try kind.make(folder) else { return }
        #expect(try store.progress(ofImport: "abc") == nil)
        var progress = ImportProgress(digest: "abc", name: "a'.tmx", position: 100)
        let added = try store.add(Self.units(0..<3), at: 1, progress: progress)
        #expect(try store.progress(ofImport: "abc") == progress)
        // Progress without anything new is kept, too.
        progress.position = 200
        progress.isFinished = true
        #expect(try store.add(Self.units(0..<3), at: 2, progress: progress).operation == nil)
        try store.add([], at: 3, progress: ImportProgress(digest: "d", name: "d", position: 0))
        #expect(try store.imports().map { $0.digest } == ["d", "abc"])
        #expect(try store.progress(ofImport: "abc") == progress)
        try store.forget(import: "abc")
        #expect(try store.imports().map { $0.digest } == ["d"])
        #expect(try store.units(added.ids).allSatisfy { $0 != nil })
    }

    @Test(arguments: StoreKind.allCases)
    func statisticsCountWhatIsThere(kind: StoreKind) throws {
        let folder = try TemporaryFolder()
        guard let store = try kind.make(folder) else { return }
        #expect(try store.statistics().groups == [])
        var units = Self.units(0..<5)
        units[0].origin = .machine("b")
        units[1].origin = .machine("a")
        units[2].context.title = "t"
        units[2].created = 10
        units[3].created = 5
        units[3].changed = 20
        units[4].pair = RandomUnits.pairs[1]
        try store.add(units)
        try store.delete([5])
        let found = try store.statistics()
        #expect(found.groups.map { $0.origin } == [.human, .machine("a"), .machine("b")])
        #expect(found.groups.map { $0.units } == [2, 1, 1])
        #expect(found.titles.map { $0.title } == [nil, "t"])
        #expect(found.titles.map { $0.units } == [3, 1])
        #expect([found.oldest, found.newest] == [5, 20])
        #expect([found.units, found.operations] == [4, 2])
        #expect(found.lastSequence == 6)
        #expect(found.size > 0)
    }

    @Test(arguments: StoreKind.allCases)
    func compactingLosesNothing(kind: StoreKind) throws {
        let folder = try TemporaryFolder()
        guard let store = try kind.make(folder) else { return }
        let ids = try store.add(Self.units(0..<5000)).ids
        try store.delete(Array(ids.dropFirst(100)))
        try store.compact()
        #expect(try store.verify().units == 100)
        #expect(try store.verify().problems == [])
        #expect(try store.undo().map { $0.added } == [4900])
        #expect(try store.units([ids[4999]]) == [Self.units(4999..<5000)[0]])
    }
}
