internal import Diagnostics

/// Between two cues the picture is free for a moment, so that viewers see the change.
public struct MinimumGap: CheckRule {
    public static let description = RuleDescription(
        "minimum-gap", title: "Gap between cues",
        summary: "Between two cues the picture is free for a moment.",
        reason: """
            Without a gap the eye doesn't notice that the text changed. Limits in frames become \
            milliseconds by the frame rate of the file or of `--fps`. Cues that touch or come \
            nearer than the gap are reported; overlapping ones by another rule. Cues at different \
            places of the picture need no gap.
            """,
        fields: [.minimumGap, .minimumGapFrames], severity: .warning, isFixed: true)

    private let gap: Int64
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        guard let gap = scope.minimumGap, gap > 0 else { return nil }
        self.gap = gap
        severity =
            scope.rules[.minimumGap]?.severity
            ?? scope.severity(.minimumGapFrames, default: .warning)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        for index in file.cues.indices.dropLast() {
            let cue = file.cues[index]
            let next = file.cues[index + 1]
            let space = next.start - cue.end
            guard space >= 0, space < gap, cue.end > cue.start,
                !file.standsElsewhere(index, index + 1)
            else { continue }
            let end = next.start - gap
            report.add(
                "only \(Milliseconds(space)) to the next cue, at least \(Milliseconds(gap))",
                severity, timesOf: index,
                remedy: end > cue.start ? .times(start: cue.start, end: end) : nil)
        }
    }
}
