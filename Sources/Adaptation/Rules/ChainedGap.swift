internal import Diagnostics

/// A gap that is too short to rest the eye is closed to the shortest one.
public struct ChainedGap: CheckRule {
    public static let description = RuleDescription(
        "chained-gap", title: "Gaps to be chained",
        summary: "A gap that is too short to rest the eye is closed to the shortest one.",
        reason: """
            A text that goes for a few frames and comes again flickers. So cues that follow each \
            other by less than half a second stay until the next one comes, but for the shortest \
            gap. The longest time that a cue may stand comes first. It is a note unless the delivery \
            profile demands it: many a series is published without.
            """,
        fields: [.chainedGap, .minimumGap, .minimumGapFrames, .maximumDuration],
        severity: .note, isFixed: true)

    private let gap: Int64
    /// Times are rounded, so half a frame more than the shortest gap is no gap to be closed.
    private let tolerance: Int64
    private let chain: Int64
    private let longest: Int64
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        guard let chain = scope.milliseconds(.chainedGap) else { return nil }
        self.chain = chain
        gap = scope.minimumGap ?? 0
        tolerance = Int64(exactly: (500 / max(scope.options.frameRate, 1)).rounded()) ?? 0
        longest = scope.milliseconds(.maximumDuration) ?? .max
        severity = scope.severity(.chainedGap, default: .note)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        for index in file.cues.indices.dropLast() {
            let cue = file.cues[index]
            let next = file.cues[index + 1]
            let space = next.start - cue.end
            guard space > gap + tolerance, space < chain, cue.end > cue.start else { continue }
            let end = next.start - gap
            guard end - cue.start <= longest, !file.standsElsewhere(index, index + 1) else {
                continue
            }
            report.add(
                "a gap of \(Milliseconds(space)) flickers; close it to \(Milliseconds(gap))",
                severity, timesOf: index, remedy: .times(start: cue.start, end: end))
        }
    }
}
