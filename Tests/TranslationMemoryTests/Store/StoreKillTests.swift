import Foundation
import TestSupport
import Testing
import TranslationMemory

/// A file survives the end of those who write it.
struct StoreKillTests {
    private static let pair = RandomUnits.pairs[0]

    /// The numbers of the units that are stored, once for each time that they are there.
    private static func numbers(_ store: UnitStore) throws -> [Int] {
        var numbers: [Int] = []
        var pages = store.texts(of: pair)
        while let page = try pages.next() {
            numbers += page.compactMap { Int($0.target.dropFirst(5).dropLast()) }
        }
        return numbers.sorted()
    }

    /// The writer is killed at random moments, also while it makes the file. Each batch that it
    /// acknowledged is there then, whole, and those that it didn't are there whole or not at all.
    @Test(arguments: SeededGenerator.seeds(fixed: 1))
    func whatWasAcknowledgedSurvivesAKill(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("memory.sqlite")
        var generator = SeededGenerator(seed: seed)
        var acknowledged = 0
        for round in 0..<8 {
            let writer = try WriterProgram(
                "write", memory, "\(round * 100_000)", "100000", "50", in: folder)
            if round > 0 {
                writer.wait(lines: Int.random(in: 0...20, using: &generator))
            }
            usleep(UInt32.random(in: 0...15_000, using: &generator))
            writer.kill()
            let batches = writer.batches
            acknowledged += batches.count

            let store = try UnitStore(memory)
            let result = try store.verify()
            #expect(result.problems == [], "round \(round) of seed \(seed)")
            let numbers = try Self.numbers(store)
            #expect(Set(numbers).count == numbers.count)
            let there = Set(numbers)
            for batch in batches { #expect(batch.allSatisfy(there.contains), "\(batch)") }
            #expect(numbers.count % 50 == 0)
            #expect(try store.history(limit: 10_000).count == numbers.count / 50)
        }
        #expect(acknowledged > 0)
    }

    /// Several processes and threads read while one writes: each sees whole batches only, and never
    /// less than before.
    @Test func manyReadWhileOneWrites() async throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("memory.sqlite")
        let first = try UnitStore(memory)
        let writer = try WriterProgram("write", memory, "0", "4000", "100", in: folder)
        let follower = try WriterProgram("follow", memory, folder.path("f"), "4000", in: folder)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<3 {
                group.addTask {
                    let store = number == 0 ? first : try UnitStore(memory, access: .read)
                    var count = 0
                    let deadline = ContinuousClock.now + .seconds(60)
                    while count < 4000, ContinuousClock.now < deadline {
                        let now = try store.pairs().first?.units ?? 0
                        let numbers = try Self.numbers(store)
                        #expect(numbers.count % 100 == 0)
                        #expect(numbers == Array(0..<numbers.count))
                        #expect(now >= count && numbers.count >= now)
                        count = numbers.count
                        await Task.yield()
                    }
                    #expect(count == 4000)
                }
            }
            try await group.waitForAll()
        }
        #expect(writer.finish() == 0)
        #expect(follower.finish() == 0)
        #expect(try folder.text("f").split(separator: "\n").count == 4000)
    }
}
