import TestSupport
import Testing

@testable import TimedText

@Suite("Time map")
struct TimeMapTests {
    @Test(
        "results are the nearest millisecond, halves up",
        arguments: [
            (1, 2, 1, 1), (1, 2, -1, 0), (1, 2, 3, 2), (1, 3, 1, 0), (1, 3, 2, 1), (1, 3, -2, -1),
            (25_025, 24_000, 3_600_000, 3_753_750),
        ])
    func rounding(numerator: Int64, denominator: Int64, time: Int64, result: Int64) throws {
        let map = try #require(TimeMap(scale: numerator, over: denominator))
        #expect(map(time) == result)
    }

    @Test("both points become what they should, exactly", arguments: SeededGenerator.seeds())
    func points(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let old = Int64.random(in: -1_000_000_000...1_000_000_000, using: &random)
            let new = Int64.random(in: -1_000_000_000...1_000_000_000, using: &random)
            let length = Int64.random(in: 1...1_000_000_000, using: &random)
            let other = Int64.random(in: 1...1_000_000_000, using: &random)
            let map = try #require(TimeMap(from: (old, new), (old + length, new + other)))
            #expect(map(old) == new && map(old + length) == new + other, "seed \(seed)")
            #expect(map(old - 1) <= new && map(old + 1) >= new, "seed \(seed)")
        }
    }

    @Test("no time is too large")
    func extremes() throws {
        let limit = TimeMap.limit
        let maps = [
            TimeMap(shift: .max), TimeMap(shift: .min),
            try #require(TimeMap(scale: limit, over: 1)),
            try #require(TimeMap(from: (-limit, limit - 1), (-limit + 1, limit))),
        ]
        for map in maps {
            for time in [Int64.min, -1, 0, 1, .max] { #expect(map(time).magnitude <= limit) }
        }
        #expect(TimeMap(scale: 0, over: 1) == nil)
        #expect(TimeMap(from: (0, 1), (0, 2)) == nil)
        #expect(TimeMap(from: (0, 2), (1, 1)) == nil)
        #expect(TimeMap(from: (.min, 0), (.max, 1)) == nil)
    }
}
