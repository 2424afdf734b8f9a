internal import Diagnostics

/// A cue goes before viewers begin to read it again.
public struct MaximumDuration: CheckRule {
    public static let description = RuleDescription(
        "maximum-duration", title: "Maximum duration",
        summary: "A cue goes before viewers begin to read it again.",
        reason: """
            A text that stays when it has been read is read once more, and seems to belong to what \
            is said next. Long cues are split, or end earlier.
            """,
        fields: [.maximumDuration], severity: .error)

    private let longest: Int64
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        guard let longest = scope.milliseconds(.maximumDuration) else { return nil }
        self.longest = longest
        severity = scope.severity(.maximumDuration, default: .error)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        for (index, cue) in file.cues.enumerated() where cue.duration > longest {
            report.add(
                "the cue stands \(Milliseconds(cue.duration)), at most \(Milliseconds(longest))",
                severity, timesOf: index)
        }
    }
}
