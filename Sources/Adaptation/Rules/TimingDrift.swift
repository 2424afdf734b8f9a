internal import Diagnostics
internal import TimedText

/// A translated cue stands at the time of its source.
public struct TimingDrift: CheckRule {
    public static let description = RuleDescription(
        "timing-drift", title: "Drift from the source's times",
        summary: "A translated cue stands at the time of its source.",
        reason: """
            Viewers hear who speaks. A group of cues that say the same may begin \
            `timing.drift` before or after the source's, and may end so much later, besides the time \
            that a cue is let stand for reading (`timing.extend`). Cues that share no time, but begin \
            within twice the limit of each other where neither has a counterpart, drifted too. When a \
            whole file is off, `tradewind convert --resync` mends it.
            """,
        fields: [.sourceDrift, .extendedEnd], severity: .note, needsSource: true,
        example: .init(
            locale: "en", wrong: "00:00:01,000 → 00:00:02,600", right: "00:00:01,000 → 00:00:01,100"
        ))

    private let limit: Int64
    private let extensionLimit: Int64
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        guard let limit = scope.milliseconds(.sourceDrift), limit > 0 else { return nil }
        self.limit = limit
        extensionLimit = limit + (scope.milliseconds(.extendedEnd) ?? 0)
        severity = scope.severity(.sourceDrift, default: .note)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        guard let source = file.source else { return }
        for group in source.groups {
            guard let first = group.target.first, let last = group.target.last,
                let sourceFirst = group.source.first
            else { continue }
            let meant = source.file.cues[sourceFirst].start
            let start = file.cues[first].start
            let distance = UnpairedCues.distance(start, meant)
            if distance > limit {
                report.add(Self.message(distance, isLater: start > meant), severity, timesOf: first)
                continue
            }
            let end = file.cues[last].end
            let sourceEnd = group.source.reduce(Int64.min) { max($0, source.file.cues[$1].end) }
            let overhang = UnpairedCues.distance(end, sourceEnd)
            if end > sourceEnd, overhang > extensionLimit {
                report.add(
                    "the cue goes \(Milliseconds(overhang)) after its source has gone", severity,
                    timesOf: last)
            }
        }
        for pair in UnpairedCues(source, in: file, nearness: 2 * limit).drifted {
            let (start, meant) = (file.cues[pair.target].start, source.file.cues[pair.source].start)
            let distance = UnpairedCues.distance(start, meant)
            report.add(
                Self.message(distance, isLater: start > meant), severity, timesOf: pair.target)
        }
    }

    private static func message(_ distance: Int64, isLater: Bool) -> String {
        "the cue begins \(Milliseconds(distance)) \(isLater ? "after" : "before") its source"
    }
}
