internal import Diagnostics

/// No cue begins before the one before it has gone.
public struct Overlap: CheckRule {
    public static let description = RuleDescription(
        "overlap", title: "Overlapping cues",
        summary: "No cue begins before the one before it has gone.",
        reason: """
            Two cues at once cover each other in some players and jump in others. Two speakers at \
            once share a cue. Cues at different places of the picture may overlap.
            """,
        fields: [.minimumGap, .minimumGapFrames], severity: .error, isFixed: true)

    private let gap: Int64

    public init?(_ scope: CheckScope) { gap = scope.minimumGap ?? 0 }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        for index in file.cues.indices.dropLast() {
            let cue = file.cues[index]
            let next = file.cues[index + 1]
            guard next.start < cue.end, next.start >= cue.start, next.end > cue.start else {
                continue
            }
            if file.standsElsewhere(index, index + 1) { continue }
            // The cue gives way, if some of it is left.
            let end = max(next.start - gap, min(next.start, cue.start + 1))
            let remedy: CueFinding.Remedy? =
                end > cue.start ? .times(start: cue.start, end: end) : nil
            report.add(
                "the next cue begins \(Milliseconds(cue.end - next.start)) before this one has gone",
                .error, timesOf: index, remedy: remedy)
        }
    }
}
