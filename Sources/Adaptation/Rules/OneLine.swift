internal import Diagnostics

/// A text that fits on one line stands on one line.
public struct OneLine: CheckRule {
    public static let description = RuleDescription(
        "one-line", title: "Text that fits on one line",
        summary: "A text that fits on one line stands on one line.",
        reason: """
            One line covers less of the picture and is read in one go. Lines of their own are kept \
            by two speakers, a question and its answer, labels, songs and descriptions of sounds. \
            In scripts without spaces a line end stands for a pause: there the locale's separator \
            counts too, and where it has none, lines stay. `tradewind adapt` joins such lines.
            """,
        fields: [.oneIfFits, .lineLength, .sentenceSeparator], severity: .note)

    private let limit: Double
    private let severity: Severity
    private let speakers: SpeakerLines
    private let space: Double
    /// How long what stands for a pause is; `nil` where the locale has nothing for it.
    private let separator: Double?

    public init?(_ scope: CheckScope) {
        guard scope.rules[.oneIfFits]?.isOn == true, scope.options.orientation == .landscape,
            let limit = scope.limit(.lineLength)
        else { return nil }
        self.limit = limit
        severity = scope.severity(.oneIfFits, default: .note)
        speakers = SpeakerLines(scope.rules)
        space = scope.counting.length(of: " ")
        let separator = scope.rules[.sentenceSeparator]?.text ?? ""
        self.separator = separator.isEmpty ? nil : scope.counting.length(of: separator)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        for (index, cue) in file.cues.enumerated() where cue.lines.count == 2 {
            let second = file.lines[cue.lines.lowerBound + 1]
            guard cue.length + space <= limit, !second.bytes.isEmpty,
                let joint = joint(file.lines[cue.lines.lowerBound].bytes, second.bytes, file.text),
                cue.length + joint <= limit, speakers.ends(in: text(of: cue, in: file)).isEmpty
            else { continue }
            report.add(
                "the text has \(Amount(cue.length + joint)) characters and fits on one line",
                severity, cue: index)
        }
    }
    /// How long what comes between two lines is; `nil` where they stay apart.
    private func joint(_ first: Range<Int>, _ second: Range<Int>, _ text: [UInt8]) -> Double? {
        guard let last = text.span.extracting(first).scalar(before: first.count),
            let next = text.span.scalar(after: second.lowerBound, to: second.upperBound),
            LinePauses.isPause(between: last, and: next)
        else { return space }
        return separator.map { max($0, space) }
    }

    private func text(of cue: CheckedCue, in file: CheckedFile) -> [UInt8] {
        Array(file.text[cue.text])
    }
}
