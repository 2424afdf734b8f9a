internal import Diagnostics

/// Every cue has text.
public struct EmptyCue: CheckRule {
    public static let description = RuleDescription(
        "empty-cue", title: "Empty cues", summary: "Every cue has text.",
        reason: """
            A cue without text is mostly a line that was forgotten in translation, or left over \
            when one was taken out. Some platforms refuse it. Where the source has text at that \
            time, `tradewind fix` leaves it alone.
            """, severity: .error, isFixed: true)

    public init?(_ scope: CheckScope) {}

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        for (index, cue) in file.cues.enumerated() {
            guard file.isBlank(cue.text) else { continue }
            let isForgotten = file.source?.hasSource(forCue: index) == true
            report.add(
                isForgotten ? "the cue is empty, and the source has text" : "the cue is empty",
                .error, cue: index, remedy: isForgotten ? nil : .removal)
        }
    }
}
