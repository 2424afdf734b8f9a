internal import Diagnostics

/// A text that fits on one line stands on one line.
public struct OneLine: CheckRule {
    public static let description = RuleDescription(
        "one-line", title: "Text that fits on one line",
        summary: "A text that fits on one line stands on one line.",
        reason: """
            One line covers less of the picture and is read in one go. Two speakers keep their own \
            lines. `tradewind adapt` joins such lines.
            """,
        fields: [.oneIfFits, .lineLength], severity: .note)

    private let limit: Double
    private let severity: Severity
    private let dash: [UInt8]
    private let joint: Double

    public init?(_ scope: CheckScope) {
        guard scope.rules[.oneIfFits]?.isOn == true, scope.options.orientation == .landscape,
            let limit = scope.limit(.lineLength)
        else { return nil }
        self.limit = limit
        severity = scope.severity(.oneIfFits, default: .note)
        dash = Array((scope.rules[.dashMark]?.text ?? "-").utf8)
        // Where words aren't between spaces, the line end may have stood for one all the same.
        joint = scope.counting.length(of: " ")
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        for (index, cue) in file.cues.enumerated() where cue.lines.count == 2 {
            let second = file.lines[cue.lines.lowerBound + 1]
            guard cue.length + joint <= limit, !second.bytes.isEmpty,
                !file.text[second.bytes].starts(with: dash)
            else { continue }
            report.add(
                "the text has \(Amount(cue.length + joint)) characters and fits on one line",
                severity, cue: index)
        }
    }
}
