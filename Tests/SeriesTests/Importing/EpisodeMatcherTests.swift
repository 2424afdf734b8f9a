import TestSupport
import Testing
import TimedText

@testable import Series

@Suite struct EpisodeMatcherTests {
    /// Episodes as people speak: cues of one to three seconds with pauses between them.
    private static func episodes(_ count: Int, seed: UInt64) -> [[Cue]] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            var time: Int64 = .random(in: 0...2000, using: &generator)
            return (0..<Int.random(in: 25...50, using: &generator)).map { _ in
                let start = time
                let end = start + .random(in: 900...3000, using: &generator)
                time = end + .random(in: 80...900, using: &generator)
                return Cue(start: start, end: end)
            }
        }
    }

    private static func matcher(_ episodes: [[Cue]]) -> EpisodeMatcher {
        EpisodeMatcher(
            episodes.enumerated().map {
                (Episode(number: $0.offset + 1), EpisodeTimes(Document(cues: $0.element)))
            })
    }

    /// How a translation's times may differ from those of its source.
    enum Change: CaseIterable {
        case none, jitter, shift, rate, merged, lost
    }

    @Test(arguments: Change.allCases, SeededGenerator.seeds())
    func eachFindsItsEpisode(change: Change, seed: UInt64) throws {
        let episodes = Self.episodes(12, seed: seed)
        let matcher = Self.matcher(episodes)
        var generator = SeededGenerator(seed: seed &+ 1)
        for (index, cues) in episodes.enumerated() {
            var changed = cues
            switch change {
            case .none: break
            case .jitter:
                for cue in changed.indices {
                    changed[cue].start += .random(in: -120...120, using: &generator)
                    changed[cue].end += .random(in: -120...120, using: &generator)
                }
            case .shift:
                for cue in changed.indices {
                    changed[cue].start += 7340
                    changed[cue].end += 7340
                }
            case .rate:
                for cue in changed.indices {
                    changed[cue].start = changed[cue].start * 24000 / 25025
                    changed[cue].end = changed[cue].end * 24000 / 25025
                }
            case .merged:
                for cue in stride(from: changed.count - 2, to: 0, by: -4) {
                    changed[cue].end = changed[cue + 1].end
                    changed.remove(at: cue + 1)
                }
            case .lost: changed.removeLast(changed.count / 5)
            }
            let matches = matcher.matches(for: EpisodeTimes(Document(cues: changed)))
            let best = try #require(matches.first)
            #expect(best.episode.number == index + 1, "seed \(seed)")
            #expect(best.score > TitleImport.enough, "seed \(seed)")
            #expect(best.score - matches[1].score > TitleImport.margin, "seed \(seed)")
            if change == .shift { #expect(abs(best.offset + 7340) <= 200) }
            if change == .rate { #expect(abs(best.rate - 25 / 23.976) < 0.01) }
        }
    }

    /// What is of another title fits none well enough.
    @Test(arguments: SeededGenerator.seeds())
    func whatIsOfNoEpisodeFitsNone(seed: UInt64) {
        let matcher = Self.matcher(Self.episodes(12, seed: seed))
        for cues in Self.episodes(8, seed: seed &+ 77) {
            let best = matcher.matches(for: EpisodeTimes(Document(cues: cues))).first
            #expect((best?.score ?? 0) < TitleImport.enough, "seed \(seed)")
        }
    }

    @Test func timesBeyondAllMeasureAreNoFault() {
        let wild = [
            Cue(start: .max - 5, end: .max), Cue(start: .min, end: .max), Cue(start: 0, end: -9),
        ]
        let matcher = Self.matcher([wild, Self.episodes(1, seed: 3)[0]])
        #expect(matcher.matches(for: EpisodeTimes(Document(cues: wild))).count == 2)
        #expect(matcher.matches(for: EpisodeTimes(Document(cues: []))).count == 2)
    }
}
