internal import Diagnostics

/// A cue holds no more words than can be read, where a guide counts words.
public struct WordRate: CheckRule {
    public static let description = RuleDescription(
        "word-rate", title: "Words a minute",
        summary: "A cue holds no more words than can be read, where a guide counts words.",
        reason: """
            Some guides limit words a minute rather than characters a second. Words are what stands \
            between spaces. Cues of fewer than four words aren't measured: so few say little about \
            a rate.
            """,
        fields: [.wordsPerMinute])

    private let limit: Double
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        guard let limit = scope.number(.wordsPerMinute), limit > 0,
            scope.rules[.breakIterator]?.text == "line"
        else { return nil }
        self.limit = limit
        severity = scope.severity(.wordsPerMinute, default: .note)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        let text = file.text
        for (index, cue) in file.cues.enumerated() where cue.duration > 0 {
            var words = 0
            var isInWord = false
            for place in cue.text {
                let isSpace = text[place] <= 0x20
                if !isSpace, !isInWord { words += 1 }
                isInWord = !isSpace
            }
            let rate = Double(words) * 60_000 / Double(cue.duration)
            guard words >= 4, rate > limit else { continue }
            report.add(
                "\(Amount(rate.rounded())) words a minute, at most \(Amount(limit))", severity,
                cue: index)
        }
    }
}
