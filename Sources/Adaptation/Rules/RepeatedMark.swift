internal import Diagnostics

/// A sentence ends with one mark.
public struct RepeatedMark: CheckRule {
    public static let description = RuleDescription(
        "repeated-mark", title: "Repeated marks",
        summary: "A sentence ends with one mark, not with several of them.",
        reason: """
            `!!` and `?!` say with marks what the picture and the voice say already, take room, \
            and most guides don't allow them. The pairs are those of `punctuation.forbiddenPairs`; \
            a whole run of marks is reported once. It is only reported: a shout that gets a single mark \
            is a calmer one, and which mark stays of `?!` is for a person to say. Where the locale \
            allows pairs, four or more of one mark are still reported.
            """,
        fields: [.forbiddenPairs, .openingMarks],
        example: .init(locale: "en-US", wrong: "No!!", right: "No!"))

    private let pairs: MarkTable
    private let marks: MarkTable
    private let longest: Int
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        var texts = scope.rules[.forbiddenPairs]?.texts ?? []
        // What closes once opens once.
        for (closing, rule) in scope.rules.map(.openingMarks) {
            if let opening = rule.text, texts.contains(closing + closing) {
                texts.append(opening + opening)
            }
        }
        let ends = [RuleField.questionMarks, .exclamationMarks].flatMap {
            scope.rules[$0]?.texts ?? []
        }
        pairs = MarkTable(texts)
        let single = (texts + ends).flatMap { $0.unicodeScalars.map(String.init) }
        marks = MarkTable(Set(single).sorted())
        if marks.isEmpty { return nil }
        longest = 3
        severity = scope.severity(.forbiddenPairs, default: .warning)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        let bytes = file.text
        let text = bytes.span
        for (number, cue) in file.cues.enumerated() {
            guard !cue.traits.isDisjoint(with: marks.traits) else { continue }
            let end = cue.text.upperBound
            var index = cue.text.lowerBound
            while index < end {
                guard let first = marks.mark(at: index, in: text, end: end) else {
                    index += 1
                    continue
                }
                let start = index
                var count = 0
                var isOne = true
                var isPair = false
                while index < end, let mark = marks.mark(at: index, in: text, end: end) {
                    isPair = isPair || pairs.mark(at: index, in: text, end: end) != nil
                    isOne = isOne && mark == first
                    count += 1
                    index += marks.count(of: mark)
                }
                guard isPair || (isOne && count > longest) else { continue }
                let run = file.string(start..<index)
                report.add(
                    isOne
                        ? "'\(marks.string(first))' stands \(count) times"
                        : "'\(count < 8 ? run : String(run.prefix(8)))' is more than one mark",
                    severity, cue: number, text: start..<index)
            }
        }
    }
}
