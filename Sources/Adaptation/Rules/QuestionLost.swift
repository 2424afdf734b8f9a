internal import Diagnostics
internal import TimedText

/// What the source asks, the translation asks.
public struct QuestionLost: CheckRule {
    public static let description = RuleDescription(
        "question-lost", title: "Lost question",
        summary: "What the source asks, the translation asks.",
        reason: """
            A question that became a statement changes who knows what in a scene. Where the source \
            has a question mark, the translation must have one in its locale's form, or a word that \
            asks where the locale writes no question marks (`punctuation.questionWords`), as in \
            Thai. It is a note, since a question is often well said as an order or an exclamation.
            """,
        fields: [.questionMarks, .questionWords], severity: .note, needsSource: true,
        example: .init(locale: "en", wrong: "收件人是谁？ → The addressee.", right: "Who's it for?"))

    private let source: QuestionScanner
    private let target: QuestionScanner

    public init?(_ scope: CheckScope) {
        guard let rules = scope.sourceRules else { return nil }
        source = QuestionScanner(rules)
        target = QuestionScanner(scope.rules, marksOf: rules)
        guard source.hasMarks, target.hasMarks || target.hasWords else { return nil }
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        guard let compared = file.source else { return }
        for group in compared.groups {
            guard let cue = group.target.last, !group.source.isEmpty else { continue }
            let original = FoldedText(compared.file.text(ofCues: group.source))
            guard source.asks(original) else { continue }
            let translated = FoldedText(file.text(ofCues: group.target))
            guard !translated.bytes.isEmpty, !target.mayAsk(translated) else { continue }
            report.add("the source asks, and the translation doesn't", .note, cue: cue)
        }
    }
}
