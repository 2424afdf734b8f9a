internal import Diagnostics

/// A cue stands long enough to be noticed.
public struct MinimumDuration: CheckRule {
    public static let description = RuleDescription(
        "minimum-duration", title: "Minimum duration",
        summary: "A cue stands long enough to be noticed.",
        reason: """
            The eye needs a moment to find a text, however short it is. `tradewind adapt` extends \
            such a cue into the gap around it.
            """,
        fields: [.minimumDuration], severity: .error)

    private let shortest: Int64
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        guard let shortest = scope.milliseconds(.minimumDuration) else { return nil }
        self.shortest = shortest
        severity = scope.severity(.minimumDuration, default: .error)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        for (index, cue) in file.cues.enumerated()
        where cue.duration > 0 && cue.duration < shortest && !cue.text.isEmpty {
            report.add(
                "the cue stands \(Milliseconds(cue.duration)), at least \(Milliseconds(shortest))",
                severity, timesOf: index)
        }
    }
}
