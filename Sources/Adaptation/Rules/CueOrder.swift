internal import Diagnostics

/// Cues stand in the order in which they appear, and end after they begin.
public struct CueOrder: CheckRule {
    public static let description = RuleDescription(
        "cue-order", title: "Order of cues",
        summary: "Cues stand in the order in which they appear, and end after they begin.",
        reason: """
            Players that read a file as it arrives show a cue late, or never, when an earlier one \
            stands behind it. A cue that ends before it begins is never shown.
            """,
        severity: .error, isFixed: true)

    public init?(_ scope: CheckScope) {}

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        var latest = Int64.min
        for (index, cue) in file.cues.enumerated() {
            if cue.start < latest {
                report.add(
                    "the cue begins \(Milliseconds(latest - cue.start)) before one that stands "
                        + "above it", .error, timesOf: index, remedy: .order)
            }
            if cue.end < cue.start {
                report.add(
                    "the cue ends \(Milliseconds(cue.start - cue.end)) before it begins", .error,
                    timesOf: index)
            } else if cue.end == cue.start {
                report.add("the cue stands for no time", .error, timesOf: index)
            }
            latest = max(latest, cue.start)
        }
    }
}
