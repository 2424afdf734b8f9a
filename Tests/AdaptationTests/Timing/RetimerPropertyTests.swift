import TestSupport
import Testing
import TimedText

@testable import Adaptation

/// What must hold whatever the cues are.
@Suite struct RetimerPropertyTests {
    /// How often each rule of timing is broken; an overlap breaks that of the gap too.
    private struct Faults {
        var fast = 0
        var short = 0
        var long = 0
        var gaps = 0
        var overlaps = 0
        var total: Int { fast + short + long + gaps + overlaps }

        init(_ cues: [TimedCue], _ limits: TimingLimits) {
            for (index, cue) in cues.enumerated() {
                if cue.duration < limits.need(cue.length) { fast += 1 }
                if cue.duration < limits.minimum { short += 1 }
                if cue.duration > limits.maximum { long += 1 }
                guard index + 1 < cues.count else { continue }
                let gap = cues[index + 1].start - cue.end
                if gap < limits.gap { gaps += 1 }
                if gap < 0 { overlaps += 1 }
            }
        }
    }

    private func cues(_ random: inout SeededGenerator, count: Int) -> [TimedCue] {
        var time = Int64.random(in: 0...500, using: &random)
        return (0..<count).map { _ in
            let duration = Int64.random(in: 200...4000, using: &random)
            let length = (Double(duration) / 1000 * Double.random(in: 8...26, using: &random))
            let joined = length.rounded() * 2 + 1
            let cue = TimedCue(
                start: time, end: time + duration, length: length.rounded(),
                speaker: [nil, "A", "B"].randomElement(using: &random) ?? nil,
                isDialogue: Int.random(in: 0..<8, using: &random) == 0,
                asks: Int.random(in: 0..<5, using: &random) == 0,
                joinedLength: joined <= 84 && Bool.random(using: &random) ? joined : nil)
            let gaps: [ClosedRange<Int64>] = [0...79, 80...119, 100...600, 500...3000, -700...0]
            let gap = Int64.random(in: gaps.randomElement(using: &random) ?? 0...0, using: &random)
            time = max(0, cue.end + gap)
            return cue
        }
    }

    private func retimer(
        _ random: inout SeededGenerator, rate: String?, hasShots: Bool
    ) throws -> Retimer {
        var options = RetimingOptions(frameRate: rate.flatMap { FrameRate($0) })
        options.shots = ShotChanges(
            hasShots ? (0..<40).map { _ in Int64.random(in: 0...60_000, using: &random) } : [])
        return Retimer(try RetimerTests.rules.get(), options: options)
    }

    @Test(
        "a second run changes nothing, and no rule is broken more often than before",
        arguments: SeededGenerator.seeds(fixed: 6), [nil, "25", "23.976", "60"])
    func stable(seed: UInt64, rate: String?) throws {
        var random = SeededGenerator(seed: seed)
        let place: Comment = "seed \(seed), rate \(rate ?? "none")"
        for round in 0..<10 {
            let retimer = try retimer(&random, rate: rate, hasShots: round % 2 == 0)
            let cues = cues(&random, count: 40)
            let result = retimer.retime(cues)
            let after = result.cues.map(\.cue)
            let again = retimer.retime(after)
            #expect(again.cues.map(\.cue) == after, place)
            #expect(again.cues.allSatisfy { !$0.isChanged }, place)
            #expect(again.left.map(\.fits) == result.left.map(\.fits), place)
            let (old, new) = (Faults(cues, retimer.limits), Faults(after, retimer.limits))
            #expect(new.total <= old.total, place)
            #expect(new.overlaps <= old.overlaps && new.gaps <= old.gaps, place)
            #expect(new.long <= old.long, place)
            let trimmed = result.cues.count { $0.steps.contains { $0.kind == .overlapRemoved } }
            #expect(new.fast <= old.fast + trimmed && new.short <= old.short + trimmed, place)
            #expect(after.allSatisfy { $0.start >= 0 && $0.end > $0.start }, place)
            #expect(result.cues.flatMap(\.sources) == Array(cues.indices), place)
            #expect(result.left.count == new.fast, place)
            for cue in result.cues where !cue.isChanged {
                #expect(cue.cue == cues[cue.sources.lowerBound], place)
            }
        }
    }

    @Test(
        "times move no farther than the rules let them", arguments: SeededGenerator.seeds(fixed: 6))
    func reach(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<15 {
            let retimer = try retimer(&random, rate: "25", hasShots: false)
            let cues = cues(&random, count: 40)
            let limits = retimer.limits
            for cue in retimer.retime(cues).cues {
                let start = cue.cue.start - cues[cue.sources.lowerBound].start
                let end = cue.cue.end - cues[cue.sources.upperBound - 1].end
                #expect(
                    start >= -limits.leadIn - 1 && start <= limits.longestLoan + limits.gap + 1,
                    "seed \(seed)")
                #expect(end <= limits.longestExtension + limits.longestLoan + 1, "seed \(seed)")
            }
        }
    }

    @Test(
        "text that is cut to what fits needs no more cutting",
        arguments: SeededGenerator.seeds(fixed: 6))
    func cut(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<15 {
            let retimer = try retimer(&random, rate: "25", hasShots: false)
            let result = retimer.retime(cues(&random, count: 40))
            var shorter = result.cues.map(\.cue)
            for (index, cue) in result.cues.enumerated() {
                shorter[index].joinedLength = nil
                for left in result.left where left.source == cue.sources.lowerBound {
                    shorter[index].length = left.fits
                }
            }
            let again = retimer.retime(shorter)
            #expect(again.left.isEmpty, "seed \(seed)")
        }
    }

    @Test(
        "no other choice of times costs less", arguments: SeededGenerator.seeds(fixed: 6))
    func optimal(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for round in 0..<12 {
            let retimer = try retimer(&random, rate: "25", hasShots: round % 2 == 0)
            let chain = retimer.chain(cues(&random, count: 3))
            let least = every(chain, from: 0, end: nil)
            #expect(abs(chain.best().cost - least) < 1e-6, "seed \(seed)")
        }
    }

    /// The least cost of all choices from a cue on, by trying each.
    private func every(_ chain: TimingChain, from index: Int, end: Int?) -> Double {
        let count = chain.walls.cues.count
        guard index < count else { return 0 }
        var least = Double.infinity
        for start in chain.candidates.starts[index].indices {
            let before = end.map { chain.between(index - 1, $0, start) } ?? 0
            guard before.isFinite else { continue }
            for last in chain.candidates.ends[index].indices {
                let own = before + chain.alone(index, start, last)
                guard own.isFinite else { continue }
                least = min(least, own + every(chain, from: index + 1, end: last))
            }
            guard index + 1 < count, chain.mayMerge(index) else { continue }
            for last in chain.candidates.ends[index + 1].indices {
                let own = before + chain.merged(index, start, last)
                guard own.isFinite else { continue }
                least = min(least, own + every(chain, from: index + 2, end: last))
            }
        }
        return least
    }
}
