internal import Diagnostics

/// No line breaks inside a word, a term or a name, or between words that belong together.
public struct LineBreak: CheckRule {
    public static let description = RuleDescription(
        "line-break", title: "Bad line breaks",
        summary:
            "No line breaks inside a word, a term or a name, or between words that belong together.",
        reason: """
            A line that ends with an article, a preposition or a negation makes the eye go back. \
            What a break costs is in the word lists and endings of the locale; it is reported from \
            `breaking.faultFrom` on. Chinese, Japanese, Thai, Khmer, Lao and Burmese lines must not \
            break inside a word as ICU's dictionaries tell it. Lines of different speakers break \
            between them. `tradewind adapt` breaks such lines anew.
            """,
        fields: [
            .breakIterator, .noBreakAfter, .noBreakBefore, .noLineStart, .noLineEnd,
            .penaltiesAfter, .penaltiesBefore, .breakFaultCost,
        ],
        example: .init(
            locale: "en-US", wrong: "I told you about the\nletter.",
            right: "I told you\nabout the letter."))

    private let breaker: LineBreaker
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        breaker = LineBreaker(scope.rules, terms: scope.options.terms)
        severity = scope.severity(.breakFaultCost, default: .warning)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        for (index, cue) in file.cues.enumerated() where cue.lines.count > 1 {
            let lines = file.lines[cue.lines].map { file.string(of: $0) }
            for fault in breaker.faults(of: lines) {
                let line = file.lines[cue.lines.lowerBound + fault.line]
                report.add(
                    "the line breaks \(fault.reason)\(fault.word.isEmpty ? "" : ": '\(fault.word)'")",
                    severity, cue: index, text: line.bytes)
            }
        }
    }
}
