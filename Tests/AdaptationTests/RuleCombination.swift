import Testing

@testable import Adaptation

/// A locale, a market, a profile and a shape of the picture, whose rules hold together.
struct RuleCombination: Sendable, CustomTestStringConvertible {
    let locale: String
    let market: String?
    let profile: String?
    let orientation: CheckOptions.Orientation
    /// The language of ``RandomSubtitles``.
    let language: String

    init(
        _ locale: String, _ market: String?, _ profile: String?,
        _ orientation: CheckOptions.Orientation, _ language: String
    ) {
        self.locale = locale
        self.market = market
        self.profile = profile
        self.orientation = orientation
        self.language = language
    }

    static let all = [
        RuleCombination("en-US", "north-america", "netflix", .landscape, "en"),
        RuleCombination("en-GB", "europe", "bbc", .landscape, "en"),
        RuleCombination("es-419", "latin-america", "amazon", .landscape, "es"),
        RuleCombination("fr-FR", "europe", "ted", .landscape, "fr"),
        RuleCombination("th", "southeast-asia", "vertical-short", .portrait, "th"),
        RuleCombination("ar", "middle-east-north-africa", nil, .landscape, "ar"),
        RuleCombination("zh-Hans", "greater-china", "chinese-practice", .portrait, "zh"),
        RuleCombination("ja", "japan", "netflix", .landscape, "ja"),
        RuleCombination("ko", "south-korea", nil, .portrait, "ko"),
        RuleCombination("hi", "south-asia", nil, .landscape, "hi"),
    ]

    /// Every combination with a fixed seed, and a few with a fresh one, which a failing test prints.
    static let seeded: [Seeded] =
        all.map { Seeded(seed: 1, rules: $0) }
        + all.shuffled().prefix(3).map {
            Seeded(seed: UInt64.random(in: 1000...UInt64(UInt32.max)), rules: $0)
        }
        // Moved cues that weren't put back.
        + all.prefix(2).map { Seeded(seed: 1_098_401_248, rules: $0) }

    /// A combination and a seed for random subtitles.
    struct Seeded: Sendable, CustomTestStringConvertible {
        let seed: UInt64
        let rules: RuleCombination
        var testDescription: String { "\(rules.testDescription), seed \(seed)" }
    }

    var testDescription: String {
        [locale, market, profile, orientation.rawValue].compactMap { $0 }.joined(separator: " ")
    }

    func scope() throws -> CheckScope {
        var options = CheckOptions()
        options.orientation = orientation
        let rules = try ResolvedSamples.rules(locale, market: market, profile: profile)
        return CheckScope(rules, options: options)
    }
}
