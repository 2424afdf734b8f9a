import Foundation
import TestSupport
import Testing
import TranslationMemory

/// Several machines, seen as processes, work on the memory of one server.
@Suite(.serialized)
struct SharedMemoryTests {
    /// Two processes write 100,000 units each. A third follows them and is killed on the way. Then the
    /// server is restarted in the middle. Nothing is lost, and nothing is there twice.
    @Test func nothingIsLostOrDoubled() throws {
        guard let server = try PostgreSQLServer.start() else { return }
        let folder = try TemporaryFolder()
        let memory = try server.address("memory")
        let count = 100_000
        let writers = try [0, count].map { first in
            try WriterProgram("write", memory, "\(first)", "\(count)", "1000", in: folder)
        }
        for writer in writers { writer.wait(lines: 1) }
        let file = folder.path("followed")
        var follower = try WriterProgram("follow", memory, file, "\(2 * count)", in: folder)
        writers[0].wait(lines: 20)
        follower.kill()
        follower = try WriterProgram("follow", memory, file, "\(2 * count)", in: folder)
        writers[1].wait(lines: 50)
        try server.stop()
        try server.resume()
        for writer in writers {
            #expect(writer.finish() == 0)
            #expect(writer.batches.count == 100)
        }
        #expect(follower.finish() == 0)

        let store = try UnitStore(memory)
        let pair = try #require(LanguagePair("zh-Hans", "en"))
        #expect(try store.pairs() == [PairCount(pair, units: 2 * count)])
        var ids: Set<Int64> = []
        var texts: Set<String> = []
        var pages = store.texts(of: pair)
        while let page = try pages.next() {
            for text in page {
                ids.insert(text.id)
                texts.insert(text.target)
            }
        }
        #expect(ids.count == 2 * count)
        #expect(texts == Set((0..<(2 * count)).map { "Line \($0)." }))
        #expect(try store.history(limit: 1000).count == 200)
        #expect(try store.verify() == verification(units: 2 * count))

        let followed = try folder.text("followed").split(separator: "\n")
        #expect(followed.count == 2 * count)
        var next: Int64 = 1
        for line in followed {
            let numbers = line.split(separator: " ").compactMap { Int64($0) }
            guard numbers.count == 2, numbers[0] == next else {
                Issue.record("change \(next) is missing: \(line)")
                break
            }
            next += 1
            ids.remove(numbers[1])
        }
        #expect(ids.isEmpty)
    }

    private func verification(units: Int) -> StoreVerification {
        var result = StoreVerification()
        result.units = units
        return result
    }
}
