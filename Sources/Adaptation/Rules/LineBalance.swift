internal import Diagnostics

/// Two lines are of nearly the same length, where a guide asks for it.
public struct LineBalance: CheckRule {
    public static let description = RuleDescription(
        "line-balance", title: "Line balance",
        summary: "Two lines are of nearly the same length, where a guide asks for it.",
        reason: """
            The eye travels less over lines of the same length. Where a guide gives a share, the \
            shorter line must have that share of the longer one. Two speakers keep their own lines.
            """,
        fields: [.lineBalance, .lineShape])

    private let share: Double?
    private let shape: String
    private let severity: Severity
    private let dash: [UInt8]

    public init?(_ scope: CheckScope) {
        share = scope.number(.lineBalance)
        shape = scope.rules[.lineShape]?.text ?? "any"
        guard share != nil || shape != "any" else { return nil }
        severity = scope.severity(.lineBalance, default: .note)
        dash = Array((scope.rules[.dashMark]?.text ?? "-").utf8)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        for (index, cue) in file.cues.enumerated() where cue.lines.count == 2 {
            let first = file.lines[cue.lines.lowerBound]
            let second = file.lines[cue.lines.lowerBound + 1]
            if file.text[second.bytes].starts(with: dash) { continue }
            let (short, long) = (
                min(first.length, second.length), max(first.length, second.length)
            )
            if let share, long > 0, short / long < share {
                report.add(
                    "the shorter line has \(Amount(short / long * 100)) % of the longer one, "
                        + "at least \(Amount(share * 100)) %", severity, cue: index)
            } else if shape == "bottomHeavy", first.length > second.length * 1.5 {
                report.add(
                    "the upper line is much longer than the lower one; the locale's guide wants "
                        + "the lower one longer", .note, cue: index)
            } else if shape == "topHeavy", second.length > first.length * 1.5 {
                report.add(
                    "the lower line is much longer than the upper one; the locale's guide wants "
                        + "the upper one longer", .note, cue: index)
            }
        }
    }
}
