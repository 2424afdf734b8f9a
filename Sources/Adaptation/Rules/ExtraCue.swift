internal import Diagnostics
internal import TimedText

/// Every cue of the translation stands for something in the source.
public struct ExtraCue: CheckRule {
    public static let description = RuleDescription(
        "extra-cue", title: "Cues that the source doesn't have",
        summary: "Every cue of the translation stands for something in the source.",
        reason: """
            A cue where the source says nothing is a translator's note, a sign on the picture, or \
            left over from another cut. Cues belong together as for `missing-translation`. It is a \
            note: such cues can be right.
            """,
        fields: [.sourceDrift], severity: .note, needsSource: true,
        example: .init(
            locale: "en", wrong: "(nothing) → Subtitles by A. Person", right: "(nothing)"))

    private let nearness: Int64

    public init?(_ scope: CheckScope) {
        nearness = 2 * (scope.milliseconds(.sourceDrift) ?? 1000)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        guard let source = file.source else { return }
        for cue in UnpairedCues(source, in: file, nearness: nearness).extra {
            report.add("the source says nothing at this time", .note, cue: cue)
        }
    }
}
