import Database
import TestSupport
import Testing
import TranslationMemory

/// What is deleted, changed and undone, on both kinds of store.
struct UnitStoreHistoryTests {
    private static let pair = RandomUnits.pairs[0]

    private static func unit(_ target: String, note: String? = nil) -> TranslationUnit {
        TranslationUnit(
            "走", Segment(target), pair: pair, notes: note.map { [$0] } ?? [])
    }

    @Test(arguments: StoreKind.allCases)
    func whatIsUndoneIsAsBefore(kind: StoreKind) throws {
        let folder = try TemporaryFolder()
        guard let store = try kind.make(folder) else { return }
        let first = try store.add([Self.unit("a"), Self.unit("b")], by: "lan", at: 1)
        let second = try store.add([Self.unit("a", note: "n"), Self.unit("c")], at: 2)
        let third = try store.update(2, to: Self.unit("B"), by: "mai", at: 3)
        let fourth = try store.delete([1, 99], at: 4)
        #expect([third.updated, fourth.deleted] == [1, 1])
        #expect(fourth.skipped == [99])
        #expect(try store.units([1, 2, 3]) == [nil, Self.unit("B"), Self.unit("c")])

        #expect(
            try store.undo(last: 2, by: "lan", at: 5).map { [$0.added, $0.updated] } == [
                [1, 0], [0, 1],
            ])
        #expect(
            try store.units([1, 2, 3]) == [
                Self.unit("a", note: "n"), Self.unit("b"), Self.unit("c"),
            ])
        #expect(try store.undo(operation: second.operation ?? 0)?.deleted == 1)
        #expect(try store.units([1, 2, 3]) == [Self.unit("a"), Self.unit("b"), nil])
        #expect(try store.undo(operation: second.operation ?? 0) == nil)
        #expect(try store.undo(last: 7).map { $0.deleted } == [2])
        #expect(try store.pairs() == [])
        #expect(try store.undo(last: 7) == [])
        #expect(try store.verify().problems == [])

        let history = try store.history()
        #expect(history.map { $0.operation } == [8, 7, 6, 5, 4, 3, 2, 1])
        #expect(
            history.map { $0.action } == [.undo, .undo, .undo, .undo, .delete, .update, .add, .add])
        #expect(history.last?.author == "lan" && history.last?.time == 1)
        #expect(history.last?.undoneBy == 8 && history.first?.undoes == first.operation)
        #expect(try store.history(before: 3, limit: 1).map { $0.operation } == [2])
        #expect(
            try store.history(of: 1).map { $0.kind }
                == [.added, .updated, .deleted, .added, .updated, .deleted])
        #expect(try store.history(of: 1)[2].before == Self.unit("a", note: "n"))
    }

    @Test(arguments: StoreKind.allCases)
    func undoingCanBeUndone(kind: StoreKind) throws {
        let folder = try TemporaryFolder()
        guard let store = try kind.make(folder) else { return }
        try store.add([Self.unit("a"), Self.unit("b")])
        let deletion = try store.delete([1])
        let undoing = try #require(try store.undo().first)
        #expect(try store.units([1]) == [Self.unit("a")])
        try store.undo(operation: undoing.operation ?? 0)
        #expect(try store.units([1, 2]) == [nil, Self.unit("b")])
        // The deletion counts again, and can be undone once more.
        #expect(try store.undo(operation: deletion.operation ?? 0)?.added == 1)
        #expect(try store.units([1]) == [Self.unit("a")])
        #expect(try store.verify().problems == [])
    }

    @Test(arguments: StoreKind.allCases)
    func laterChangesAreNotOverwritten(kind: StoreKind) throws {
        let folder = try TemporaryFolder()
        guard let store = try kind.make(folder) else { return }
        let added = try store.add([Self.unit("a"), Self.unit("b")])
        try store.update(1, to: Self.unit("A"))
        let result = try #require(try store.undo(operation: added.operation ?? 0))
        #expect(result.skipped == [1])
        #expect(result.deleted == 1)
        #expect(try store.units([1, 2]) == [Self.unit("A"), nil])
        // Numbers aren't given twice, and a unit that says the same elsewhere isn't doubled.
        #expect(try store.add([Self.unit("c")]).ids == [3])
        #expect(try store.update(3, to: Self.unit("A")).skipped == [3])
        try store.delete([3])
        #expect(try store.add([Self.unit("d")]).ids == [4])
        try store.add([Self.unit("c")])
        #expect(try store.undo(operation: 5)?.skipped == [3])
        #expect(try store.verify().problems == [])
    }

    @Test(arguments: StoreKind.allCases)
    func languagesOfAUnitCannotChange(kind: StoreKind) throws {
        let folder = try TemporaryFolder()
        guard let store = try kind.make(folder) else { return }
        try store.add([Self.unit("a")])
        var unit = Self.unit("b")
        unit.pair = RandomUnits.pairs[1]
        let error = #expect(throws: DatabaseError.self) { try store.update(1, to: unit) }
        #expect(error?.code == .constraint)
        #expect(try store.units([1]) == [Self.unit("a")])
    }

    /// Whatever is done and undone, who follows has what the store has.
    @Test(arguments: StoreKind.allCases, SeededGenerator.seeds(fixed: 1))
    func aFollowerHasWhatTheStoreHas(kind: StoreKind, seed: UInt64) throws {
        let folder = try TemporaryFolder()
        guard let store = try kind.make(folder) else { return }
        var generator = SeededGenerator(seed: seed)
        var texts: [Int64: String] = [:]
        var sequence: Int64 = 0
        for _ in 0..<40 {
            let targets = (0..<5).map { _ in "\(Int.random(in: 0..<30, using: &generator))" }
            switch Int.random(in: 0..<5, using: &generator) {
            case 0, 1: try store.add(targets.map { Self.unit($0, note: $0) })
            case 2: try store.delete(targets.compactMap { Int64($0) })
            case 3: try store.update(Int64(targets[0]) ?? 0, to: Self.unit(targets[1]))
            default: try store.undo(last: Int.random(in: 1...3, using: &generator))
            }
            guard Bool.random(using: &generator) else { continue }
            while true {
                let changes = try store.changes(after: sequence, limit: 3)
                guard let last = changes.last else { break }
                #expect(changes.first?.sequence == sequence + 1)
                sequence = last.sequence
                for change in changes {
                    texts[change.unit] = change.kind == .deleted ? nil : change.target
                }
            }
            var stored: [Int64: String] = [:]
            var pages = store.texts(of: Self.pair)
            while let page = try pages.next() {
                for text in page { stored[text.id] = text.target }
            }
            #expect(texts == stored)
        }
        #expect(try store.verify().problems == [])
    }
}
