import Adaptation
import TestSupport
import TimedText

/// Episodes for tests of pacing.
enum PacingSamples {
    /// An episode of cues, each with its times in milliseconds and its text.
    static func episode(
        _ cues: [(Int64, Int64, String)], duration: Int64? = nil, name: String = "ep1.srt",
        shots: [Int64]? = nil
    ) -> PacingEpisode {
        let cues = cues.map { Cue(start: $0.0, end: $0.1, text: CueText($0.2)) }
        return PacingEpisode(
            name: name, document: Document(cues: cues), duration: duration, shots: shots)
    }

    static func profile(
        _ cues: [(Int64, Int64, String)], duration: Int64? = nil, locale: String = "en",
        market: String? = nil, name: String = "ep1.srt", shots: [Int64]? = nil
    ) throws -> PacingProfile {
        let rules = try RuleSet().resolve(locale: locale, market: market)
        return PacingProfile(
            of: episode(cues, duration: duration, name: name, shots: shots), rules: rules)
    }

    /// A title of even cues whose text grows by some letters from episode to episode.
    static func series(
        episodes count: Int, letters: Int = 20, growth: Int = 0, rules: ResolvedRules,
        seed: UInt64 = 1, draws: Int = 100
    ) -> SeriesPacing {
        var random = SeededGenerator(seed: seed)
        let profiles = (0..<count).map { index in
            var time: Int64 = 500
            var cues: [(Int64, Int64, String)] = []
            for number in 0..<30 {
                let length = letters + growth * index + Int.random(in: 0...3, using: &random)
                let text = String(repeating: "a", count: length)
                cues.append((time, time + 2000, number % 5 == 0 ? text + "?" : text))
                time += 2000 + Int64.random(in: 83...900, using: &random)
            }
            return PacingProfile(
                of: episode(cues, duration: time + 500, name: "ep\(index + 1).srt"), rules: rules)
        }
        // Few draws are enough here, and a debug build is slow.
        var bootstrap = Bootstrap()
        bootstrap.draws = draws
        return SeriesPacing(profiles, rules: rules, bootstrap: bootstrap)
    }
}
