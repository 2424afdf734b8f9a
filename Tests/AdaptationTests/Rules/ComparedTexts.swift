import Adaptation
import Diagnostics
import TimedText

/// A source and its translation, cue by cue, that one rule looks at.
struct ComparedTexts {
    var from = "zh-Hans"
    var to: String
    var market: String?
    var terms: [String] = []

    /// What a rule finds; cues stand for two seconds each, every three seconds.
    func findings(_ rule: String, _ source: [String], _ target: [String]) throws -> [CueFinding] {
        try findings(rule, Self.subRip(source), Self.subRip(target))
    }

    /// What a rule finds in files.
    func findings(
        _ rule: String, _ source: String, _ target: String,
        format: any SubtitleFormat.Type = SubRip.self
    ) throws -> [CueFinding] {
        try checker(rule).check(file(rule, source, target, format: format))
    }

    func file(
        _ rule: String, _ source: String, _ target: String,
        format: any SubtitleFormat.Type = SubRip.self
    ) throws -> CheckedFile {
        try checker(rule).prepare(Self.document(target, format), source: Self.document(source))
    }

    func checker(_ rule: String) throws -> Checker {
        let set = try RuleSet()
        var options = CheckOptions()
        options.terms = terms
        let scope = CheckScope(
            try set.resolve(locale: to, market: market), options: options,
            sourceRules: try set.resolve(locale: from))
        return Checker(scope, only: [rule], hasSource: true)
    }

    static func document(
        _ text: String, _ format: any SubtitleFormat.Type = SubRip.self
    ) throws -> Document {
        var findings: [Finding] = []
        return try format.read(
            SourceText(name: "test", text: text), options: ReadingOptions(), findings: &findings)
    }

    /// A SubRip file of texts; an empty text leaves its time empty.
    static func subRip(_ texts: [String]) -> String {
        var result = ""
        for (index, text) in texts.enumerated() where !text.isEmpty {
            let start = (index + 1) * 3
            result += "\(index + 1)\n\(time(start)),000 --> \(time(start + 2)),000\n\(text)\n\n"
        }
        return result
    }

    private static func time(_ second: Int) -> String {
        let (minutes, seconds) = (second / 60, second % 60)
        return "00:\(minutes < 10 ? "0" : "")\(minutes):\(seconds < 10 ? "0" : "")\(seconds)"
    }
}
