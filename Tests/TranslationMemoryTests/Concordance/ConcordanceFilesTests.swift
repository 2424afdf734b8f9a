import Foundation
import TestSupport
import Testing

@testable import TranslationMemory

struct ConcordanceFilesTests {
    static func change(_ identifier: Int64, _ source: String) -> ConcordanceChange {
        ConcordanceChange(identifier, ConcordanceChange.Texts(source: source, target: "x"))
    }

    static func found(_ text: String, in index: ConcordanceIndex) throws -> [Int64] {
        try index.search(ConcordanceQuery(text)).identifiers
    }

    /// A folder with an index of three units, in two segments with a deletion.
    static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let index = try ConcordanceIndex(folder: folder.path("index"))
        try index.apply((0..<40).map { change($0, "少爷\($0)") }, upTo: 40)
        try index.flush()
        try index.apply([change(50, "少爷"), .deleted(7)], upTo: 42)
        try index.flush()
        return folder
    }

    @Test func keepsWhatWasFlushed() throws {
        let folder = try Self.folder()
        let index = try ConcordanceIndex(folder: folder.path("index"))
        #expect(index.sequence == 42)
        #expect(index.count == 40)
        #expect(try Self.found("爷7", in: index) == [])
        #expect(try Self.found("爷8", in: index) == [8])
        try index.verify()
        try index.compact()
        #expect(index.count == 40)
        #expect(try ConcordanceIndex(folder: folder.path("index")).count == 40)
        #expect(try folder.names(in: "index").filter { $0.hasSuffix(".segment") }.count == 1)
        #expect(try !folder.names(in: "index").contains { $0.hasSuffix(".deletions") })
    }

    @Test func showsOthersWhatOneWrites() throws {
        let folder = try Self.folder()
        let reader = try ConcordanceIndex(folder: folder.path("index"))
        let writer = try ConcordanceIndex(folder: folder.path("index"))
        try writer.apply([Self.change(60, "小姐")], upTo: 43)
        try writer.compact()
        #expect(try Self.found("小姐", in: reader) == [])
        #expect(try Self.found("少爷", in: reader).count == 40)
        #expect(try reader.refresh())
        #expect(try Self.found("小姐", in: reader) == [60])
        #expect(try !reader.refresh())
        try reader.apply([Self.change(61, "小姐")], upTo: 44)
        try reader.flush()
        try writer.apply([Self.change(62, "小姐")], upTo: 45)
        #expect(throws: IndexError.overtaken(path: folder.path("index"))) { try writer.flush() }
        #expect(try writer.refresh())
        #expect(writer.sequence == 44)
        #expect(try Self.found("小姐", in: writer) == [61, 60])
    }

    /// Whatever byte of a file is changed, the index says so or answers without a crash.
    @Test(arguments: SeededGenerator.seeds())
    func survivesDamage(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let folder = try Self.folder()
        let path = folder.path("index")
        var damaged = 0
        let names = try folder.names(in: "index").filter { $0 != "lock" }
        for _ in 0..<60 {
            let file = URL(
                filePath: path + "/" + (try #require(names.randomElement(using: &random))))
            let good = try Data(contentsOf: file)
            var bad = good
            if Int.random(in: 0..<5, using: &random) == 0 {
                bad = bad.prefix(Int.random(in: 0..<good.count, using: &random))
            } else {
                for _ in 0..<Int.random(in: 1...8, using: &random) {
                    let place = Int.random(in: 0..<good.count, using: &random)
                    bad[place] = UInt8.random(in: 0...255, using: &random)
                }
            }
            // Replaced, not changed: files that are mapped never change.
            try bad.write(to: file, options: .atomic)
            do {
                let index = try ConcordanceIndex(folder: path)
                var query = ConcordanceQuery("少爷")
                query.grouping = .forms
                _ = try? index.findings(for: query)
                _ = try? index.search(ConcordanceQuery("爷*1"))
                query.foldsChinese = true
                query.byTransliteration = true
                _ = try? index.search(query)
                try index.verify()
                // Only bytes between the sections were changed.
                #expect(index.count == 40)
                #expect(try Self.found("少爷", in: index).count == 40)
            } catch is IndexError {
                damaged += 1
            }
            try good.write(to: file, options: .atomic)
        }
        #expect(damaged > 30)
        #expect(try ConcordanceIndex(folder: path).count == 40)
    }

    @Test func startsAnewWhenReset() throws {
        let folder = try Self.folder()
        let path = folder.path("index")
        try Data("nonsense".utf8).write(to: URL(filePath: path + "/manifest"))
        #expect(throws: IndexError.self) { try ConcordanceIndex(folder: path) }
        try ConcordanceIndex.reset(folder: path)
        let index = try ConcordanceIndex(folder: path)
        #expect(index.count == 0)
        try index.apply([Self.change(1, "少爷")], upTo: 1)
        try index.flush()
        #expect(try ConcordanceIndex(folder: path).count == 1)
        #expect(try folder.names(in: "index").filter { $0.hasSuffix(".segment") }.count == 1)
    }

    /// Searches, changes and rewriting at the same time lose nothing and find nothing twice.
    @Test func changesWhileFilesAreWritten() async throws {
        let folder = try TemporaryFolder()
        let index = try ConcordanceIndex(folder: folder.path("index"), flushesInBackground: false)
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                for round in Int64(0)..<30 {
                    let changes = (0..<400).map { Self.change(round * 100 + $0, "少爷 \(round)") }
                    try? index.apply(changes, upTo: round)
                    _ = try? index.freezeDelta()
                }
            }
            group.addTask { for _ in 0..<10 { try? index.flush() } }
            group.addTask {
                for _ in 0..<50 {
                    guard let answer = try? index.search(ConcordanceQuery("少爷")) else { continue }
                    #expect(Set(answer.identifiers).count == answer.identifiers.count)
                }
            }
        }
        try index.compact()
        #expect(index.count == 3300)
        #expect(try index.search(ConcordanceQuery("少爷")).count == 3300)
        #expect(try ConcordanceIndex(folder: folder.path("index")).count == 3300)
    }
}
