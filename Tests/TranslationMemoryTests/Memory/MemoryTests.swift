import Foundation
import ICU
import TestSupport
import Testing

@testable import TranslationMemory

struct MemoryTests {
    private static let pair = LanguagePair("zh-Hans", "en")
    private static let english = LocaleIdentifier("en") ?? .root

    private func unit(
        _ source: String, _ target: String, previous: String? = nil, next: String? = nil
    ) throws -> TranslationUnit {
        TranslationUnit(
            Segment(source), Segment(target), pair: try #require(Self.pair),
            context: UnitContext(previous: previous, next: next))
    }

    @Test func whatIsAddedIsFoundAtOnce() throws {
        let folder = try TemporaryFolder()
        let memory = try Memory(folder.path("m.sqlite"))
        let query = MemoryQuery("少爷，您回来了！", target: Self.english)
        #expect(try memory.matches(for: query) == [])
        try memory.add([try unit("少爷，您回来了。", "Young master, you're back.")])
        let match = try #require(try memory.matches(for: query).first)
        #expect(match.score == 99)
        #expect(match.parts.penalties == [MatchParts.Penalty(.punctuation, 1)])
        #expect(match.proposal.text == "Young master, you're back.")
    }

    @Test func anotherProcessFindsWhatIsAdded() async throws {
        let folder = try TemporaryFolder()
        let writer = try Memory(folder.path("m.sqlite"))
        let reader = try Memory(folder.path("m.sqlite"), access: .read)
        let query = MemoryQuery("走吧", target: Self.english)
        #expect(try reader.matches(for: query) == [])
        try writer.add([try unit("走吧", "Let's go.")])
        try reader.follow()
        #expect(try reader.matches(for: query).map(\.score) == [100])
    }

    @Test func theIndexCanBeDeletedAndDamaged() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("m.sqlite")
        let query = MemoryQuery("我不走", target: Self.english)
        func scores() throws -> [Int] {
            try Memory(path, access: .read).matches(for: query).map(\.score)
        }
        let units = try (0..<3000).map { try unit("我不走\($0 % 7)了\($0)", "I won't go \($0).") }
        do {
            let memory = try Memory(path)
            try memory.add(units + [try unit("我不走", "I'm staying.")])
            try memory.prepareIndexes()
        }
        let expected = try scores()
        #expect(expected.first == 100)
        let files = SharedData.files(
            in: URL(filePath: path + ".index"), extensions: ["segment"])
        #expect(!files.isEmpty)
        for file in files { try Data("no index".utf8).write(to: file) }
        #expect(try scores() == expected)
        try FileManager.default.removeItem(atPath: path + ".index")
        #expect(try scores() == expected)
    }

    @Test func theSameContextComesFirst() throws {
        let folder = try TemporaryFolder()
        let memory = try Memory(folder.path("m.sqlite"))
        try memory.add([
            try unit("是", "Yes.", previous: "是你吗", next: "走吧"),
            try unit("是", "Right.", previous: "是你吗", next: "别动"),
            try unit("是", "Indeed."),
        ])
        var query = MemoryQuery("是", target: Self.english)
        query.context.previous = "是你吗"
        query.context.next = "走吧"
        let matches = try memory.matches(for: query)
        #expect(matches.map(\.score) == [102, 101, 100])
        #expect(matches.map(\.proposal.text) == ["Yes.", "Right.", "Indeed."])
    }

    @Test func theSameContextIsFoundAmongThousands() throws {
        let folder = try TemporaryFolder()
        let memory = try Memory(folder.path("m.sqlite"))
        try memory.add(
            (0..<3000).map { place in
                try unit(
                    "好的", place % 2 == 0 ? "OK." : "All right.", previous: "前\(place)",
                    next: "后\(place)")
            })
        var query = MemoryQuery("好的", target: Self.english)
        #expect(try memory.matches(for: query).map(\.score) == [100, 100])
        for place in [0, 7, 1234, 2999] {
            query.context.previous = "前\(place)。"
            query.context.next = "后\(place)！"
            let match = try #require(try memory.matches(for: query).first)
            #expect(match.score == 102)
            #expect(match.unit.context.previous == "前\(place)")
            query.context.next = "别的"
            #expect(try memory.matches(for: query).map(\.score) == [101, 100])
        }
    }

    @Test func theNewestOfEqualAnswersIsShown() throws {
        let folder = try TemporaryFolder()
        let memory = try Memory(folder.path("m.sqlite"))
        let ids = try memory.add(
            (0..<100).map { try unit("好的", "OK.", previous: "前\($0)") }
        ).ids
        let query = MemoryQuery("好的", target: Self.english)
        #expect(try memory.matches(for: query).map(\.identifier) == [ids.max()])
    }

    @Test func whatChangesElsewhereIsShownAsItIsNow() throws {
        let folder = try TemporaryFolder()
        let memory = try Memory(folder.path("m.sqlite"))
        let id = try #require(try memory.add([try unit("好的", "OK.")]).ids.first)
        let query = MemoryQuery("好的", target: Self.english)
        #expect(try memory.matches(for: query).map(\.proposal.text) == ["OK."])
        let other = try UnitStore(folder.path("m.sqlite"), access: .write)
        try other.update(id, to: try unit("好的", "All right."))
        try memory.follow()
        #expect(try memory.matches(for: query).map(\.proposal.text) == ["All right."])
        #expect(
            try memory.concordance(for: ConcordanceQuery("好的")).hits.map(\.unit.target.text)
                == ["All right."])
        try other.delete([id])
        try memory.follow()
        #expect(try memory.matches(for: query) == [])
    }

    @Test(arguments: SeededGenerator.seeds())
    func theAnswersAreThoseOfComparingEveryUnit(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let words = ["我", "你", "不", "走", "来", "12", "go", "back", " ", "，", "。", "少爷"]
        func text() -> String {
            (0..<Int.random(in: 1...7, using: &random)).map { _ in
                words.randomElement(using: &random) ?? ""
            }.joined()
        }
        let folder = try TemporaryFolder()
        let memory = try Memory(folder.path("m.sqlite"))
        let units = try (0..<400).map { try unit(text(), "target \($0)") }
        let result = try memory.add(units)
        var ranker = try MatchRanker()
        for _ in 0..<40 {
            var query = MemoryQuery(Segment(text()), target: Self.english)
            query.minimum = Int.random(in: 40...95, using: &random)
            query.limit = 1000
            let prepared = try ranker.prepare(query)
            var expected: Set<Int64> = []
            for (id, unit) in zip(result.ids, units)
            where try ranker.match(prepared, identifier: id, unit: unit, now: 0) != nil {
                expected.insert(id)
            }
            #expect(Set(try memory.matches(for: query).map(\.identifier)) == expected)
            let all = try memory.matches(for: query).map(\.score)
            query.limit = 3
            #expect(try memory.matches(for: query).map(\.score) == Array(all.prefix(3)))
        }
    }

    @Test func aMemoryInAFolderThatCantBeWrittenAnswers() throws {
        let folder = try TemporaryFolder()
        let place = folder.path("a ?b#")
        try FileManager.default.createDirectory(
            atPath: place, withIntermediateDirectories: true)
        let path = place + "/m.sqlite"
        do {
            let memory = try Memory(path)
            try memory.add([try unit("走吧", "Let's go.")])
            _ = try memory.compact()
        }
        for name in try FileManager.default.contentsOfDirectory(atPath: place)
        where name.hasSuffix("-wal") || name.hasSuffix("-shm") {
            try FileManager.default.removeItem(atPath: place + "/" + name)
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: place)
        defer {
            try? FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: place)
        }
        // Root may write everywhere; then this shows only that reading goes on.
        let reader = try Memory(path, access: .read)
        let query = MemoryQuery("走吧", target: Self.english)
        #expect(try reader.matches(for: query).map(\.score) == [100])
    }

    @Test func textsThatDifferInNamesOnlyScore99() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("m.sqlite")
        let memory = try Memory(path)
        try memory.add([try unit("顾少爷来了", "Young Master Gu is here.")])
        let query = MemoryQuery("李伟来了", target: Self.english)
        #expect(try memory.matches(for: query) == [])
        let names = [NamePair("顾少爷", "Young Master Gu"), NamePair("李伟", "Li Wei")]
        let knowing = try Memory(path, access: .read, names: names)
        let match = try #require(try knowing.matches(for: query).first)
        #expect(match.score == 99)
        #expect(match.proposal.text == "Li Wei is here.")
        #expect(match.replacements.map(\.kind) == [.name])
    }

    @Test func pairsThatAreAlikeAnswerToo() throws {
        let folder = try TemporaryFolder()
        let memory = try Memory(folder.path("m.sqlite"))
        try memory.add([try unit("走吧", "Let's go.")])
        let french = try #require(LocaleIdentifier("fr"))
        #expect(try memory.matches(for: MemoryQuery("走吧", target: french)) == [])
        let american = try #require(LocaleIdentifier("en-US"))
        #expect(try memory.matches(for: MemoryQuery("走吧", target: american)).count == 1)
        let traditional = MemoryQuery(
            "走吧", source: LocaleIdentifier("zh-Hant"), target: Self.english)
        #expect(try memory.matches(for: traditional) == [])
    }
}
