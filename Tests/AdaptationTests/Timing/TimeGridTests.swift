import Adaptation
import TestSupport
import Testing
import TimedText

@Suite struct TimeGridTests {
    @Test(
        "frames of a rate stand where a player shows them",
        arguments: [
            ("24", 1, 0, 42), ("24", 2, 958, 1042), ("24", -2, 1000, 917), ("25", 3, 1000, 1120),
            ("23.976", 24, 0, 1001), ("25", 2, 1013, 1093),
        ] as [(String, Int64, Int64, Int64)])
    func steps(rate: String, frames: Int64, from: Int64, to: Int64) {
        let grid = TimeGrid(FrameRate(rate))
        #expect(grid.time(frames, from: from) == to)
    }

    @Test("without a rate every millisecond is a frame")
    func milliseconds() {
        #expect(TimeGrid().time(7, from: 1000) == 1007)
        #expect(TimeGrid().time(atLeast: 7, after: 1000) == 1007)
    }

    @Test(
        "a time that must be long enough is, by less than a frame too much",
        arguments:
            SeededGenerator.seeds())
    func atLeast(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for rate in ["24", "23.976", "25", "29.97", "60"] {
            let grid = TimeGrid(FrameRate(rate))
            for _ in 0..<200 {
                let time = Int64.random(in: 0...10_000_000, using: &random)
                let length = Int64.random(in: 0...7000, using: &random)
                let after = grid.time(atLeast: length, after: time) - time - length
                let before = time - grid.time(atLeast: length, before: time) - length
                #expect((0...grid.frame + 2).contains(after), "seed \(seed) rate \(rate)")
                #expect((0...grid.frame + 2).contains(before), "seed \(seed) rate \(rate)")
            }
        }
    }
}
