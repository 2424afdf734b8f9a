import Database
import TestSupport
import Testing
import TranslationMemory

/// What both kinds of store must do alike.
struct UnitStoreTests {
    private static let pair = RandomUnits.pairs[0]

    @Test(arguments: StoreKind.allCases)
    func unitsComeBackInOrder(kind: StoreKind) throws {
        let folder = try TemporaryFolder()
        guard let store = try kind.make(folder) else { return }
        let units = [
            TranslationUnit("走吧", "Let's go.", pair: Self.pair),
            TranslationUnit("走", "Go!", pair: Self.pair),
            TranslationUnit("走吧", "Let's go.", pair: Self.pair, author: "lan"),
        ]
        let result = try store.add(units, by: "lan")
        #expect(result.ids == [1, 2, 1])
        #expect([result.added, result.updated, result.unchanged] == [2, 1, 0])
        #expect(try store.units([2, 7, 1]) == [units[1], nil, units[2]])
        #expect(try store.units([2, 7, 1], of: Self.pair) == [units[1], nil, units[2]])
        #expect(try store.units([2], of: RandomUnits.pairs[1]) == [nil])
        #expect(try store.pairs() == [PairCount(Self.pair, units: 2)])
        let again = try store.add(units, by: "lan")
        #expect(again.ids == [1, 2, 1])
        #expect([again.added, again.updated, again.unchanged] == [0, 0, 3])
        #expect(again.operation == nil)
        #expect(try store.lastSequence() == 2)
    }

    /// Everything of a unit is kept, whatever it holds, and twice the same is once.
    @Test(arguments: StoreKind.allCases, SeededGenerator.seeds(fixed: 1))
    func everythingOfAUnitIsKept(kind: StoreKind, seed: UInt64) throws {
        let folder = try TemporaryFolder()
        guard let location = try kind.location(folder) else { return }
        var random = RandomUnits(seed: seed)
        let units = (0..<200).map { _ in random.unit() }
        var expected: [Int64: TranslationUnit] = [:]
        let result = try UnitStore(location).add(units)
        for (id, unit) in zip(result.ids, units) where expected[id] == nil { expected[id] = unit }
        // Another store sees the same: nothing was only in memory.
        let store = try UnitStore(location, access: .read)
        for (id, unit) in expected where result.ids.count(where: { $0 == id }) == 1 {
            #expect(try store.units([id]).first??.exactly == unit.exactly)
        }
        #expect(result.added == expected.count)
        #expect(try store.pairs().reduce(0) { $0 + $1.units } == expected.count)
        #expect(try UnitStore(location).add(units).added == 0)
        #expect(try store.verify().problems == [])
    }

    @Test(arguments: StoreKind.allCases)
    func aDuplicateAddsWhatItKnows(kind: StoreKind) throws {
        let folder = try TemporaryFolder()
        guard let store = try kind.make(folder) else { return }
        var unit = TranslationUnit("走", "Go!", pair: Self.pair)
        unit.author = "lan"
        unit.notes = ["once"]
        let id = try store.add([unit]).ids[0]
        // Cues and times are where the line stands now; a machine doesn't take it from a person.
        var other = TranslationUnit("走", "Go!", pair: Self.pair, origin: .machine("m"))
        other.author = "m"
        other.context.cues = ["7"]
        other.context.start = 1000
        other.approver = "mai"
        let result = try store.add([other])
        #expect(result.ids == [id])
        #expect(result.updated == 1)
        unit.context = other.context
        unit.approver = "mai"
        #expect(try store.units([id]) == [unit])
        #expect(try store.changes(after: 1).map { $0.kind } == [.updated])
    }

    /// What stands elsewhere or is spelled otherwise is another unit.
    @Test(arguments: StoreKind.allCases)
    func contextAndMarkupTellUnitsApart(kind: StoreKind) throws {
        let folder = try TemporaryFolder()
        guard let store = try kind.make(folder) else { return }
        let texts = [("é", "a"), ("e\u{301}", "a"), ("é", "b")]
        var units = texts.map { TranslationUnit(Segment($0.0), Segment($0.1), pair: Self.pair) }
        units.append(
            TranslationUnit(
                Segment("é", [InlineCode(.placeholder, at: 0, native: "<br/>")]), "a",
                pair: Self.pair))
        units.append(TranslationUnit("é", "a", pair: RandomUnits.pairs[1]))
        for context in [
            UnitContext(title: "x"), UnitContext(episode: "x"), UnitContext(id: "x"),
            UnitContext(speaker: "x"), UnitContext(previous: "x"), UnitContext(next: "x"),
            UnitContext(next: ""),
        ] {
            units.append(TranslationUnit("é", "a", pair: Self.pair, context: context))
        }
        #expect(try store.add(units).added == units.count)
        units = units.map { unit in
            var unit = unit
            unit.context.cues = ["1"]
            unit.context.end = 7
            return unit
        }
        let result = try store.add(units)
        #expect(result.added == 0)
        #expect(result.updated == units.count)
    }

    @Test(arguments: StoreKind.allCases)
    func pagesHoldAllUnitsOfAPair(kind: StoreKind) throws {
        let folder = try TemporaryFolder()
        guard let store = try kind.make(folder) else { return }
        let units = (0..<25).map { number in
            TranslationUnit(
                Segment("\(number)"), "x", pair: RandomUnits.pairs[number % 2],
                context: UnitContext(title: "t\(number % 3)", episode: "e\(number % 5)"),
                origin: number % 4 == 0 ? .machine("m\(number % 8)") : .aligned,
                author: number > 20 ? "lan" : nil)
        }
        try store.add(units)
        func sources(_ filter: UnitFilter, size: Int) throws -> [String] {
            var pages = store.units(of: Self.pair, where: filter, pageSize: size)
            var result: [String] = []
            while let page = try pages.next() {
                #expect(page.count <= size && !page.isEmpty)
                result += page.map { $0.unit.source.text }
            }
            return result
        }
        let all = units.indices.filter { $0 % 2 == 0 }
        for size in [1, 4, 13, 100] {
            #expect(try sources(UnitFilter(), size: size) == all.map { "\($0)" })
        }
        let filters: [(UnitFilter, (Int) -> Bool)] = [
            (UnitFilter(title: "t1"), { $0 % 3 == 1 }),
            (UnitFilter(title: "t1", episode: "e0"), { $0 % 3 == 1 && $0 % 5 == 0 }),
            (UnitFilter(origin: .machine("")), { $0 % 4 == 0 }),
            (UnitFilter(origin: .machine("m4")), { $0 % 8 == 4 }),
            (UnitFilter(origin: .aligned), { $0 % 4 != 0 }),
            (UnitFilter(author: "lan"), { $0 > 20 }),
            (UnitFilter(author: "' or 1 = 1 --"), { _ in false }),
        ]
        for (filter, isWanted) in filters {
            #expect(try sources(filter, size: 3) == all.filter(isWanted).map { "\($0)" })
        }
        var texts = store.texts(of: Self.pair, pageSize: 5)
        var found: [UnitText] = []
        while let page = try texts.next() { found += page }
        #expect(found.map { $0.source } == all.map { "\($0)" })
        #expect(found.map { $0.id } == all.map { Int64($0 + 1) })
    }

    @Test(arguments: StoreKind.allCases)
    func settingsAndPenaltiesAreKept(kind: StoreKind) throws {
        let folder = try TemporaryFolder()
        guard let location = try kind.location(folder) else { return }
        let store = try UnitStore(location)
        #expect(try store.penalties() == OriginPenalties())
        var penalties = OriginPenalties()
        penalties.aligned = 7
        try store.setPenalties(penalties)
        try store.set("name", to: "'a\0b")
        try store.set("other", to: "x")
        try store.set("other", to: nil)
        let again = try UnitStore(location, access: .read)
        #expect(try again.penalties()[.aligned] == 7)
        #expect(try again.setting("name") == "'a\0b")
        #expect(try again.setting("other") == nil)
        #expect(try again.settings().count == 5)
        #expect(throws: DatabaseError.self) { try again.set("name", to: "b") }
    }
}
