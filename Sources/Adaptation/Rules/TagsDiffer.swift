internal import Diagnostics
internal import TimedText

/// A translation keeps the italics of its source, and its place at the top of the picture.
public struct TagsDiffer: CheckRule {
    public static let description = RuleDescription(
        "tags-differ", title: "Lost italics and places",
        summary: "A translation keeps the italics of its source, and its place at the top.",
        reason: """
            Italics say that a voice comes from elsewhere, and a cue stands at the top because \
            something below must be seen. Both get lost in tools that translate plain text. Italics \
            are compared only where the locale has them; where a file has none at all, it is said \
            once. Further italics in the translation are its translator's choice.
            """,
        fields: [.italics], severity: .note, needsSource: true,
        example: .init(locale: "en", wrong: "{\\an8}江城 → Jiangcheng", right: "{\\an8}Jiangcheng"))

    private let hasItalics: Bool

    public init?(_ scope: CheckScope) {
        hasItalics = scope.rules[.italics]?.isOn != false
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        guard let source = file.source else { return }
        var lost: [Int] = []
        for group in source.groups {
            guard let cue = group.target.first, let other = group.source.first else { continue }
            if hasItalics, source.file.traits(ofCues: group.source).contains(.italic),
                !file.traits(ofCues: group.target).contains(.italic)
            {
                lost.append(cue)
            }
            if source.file.standsAtTop(other), !file.standsAtTop(cue) {
                report.add(
                    "the source stands at the top of the picture, and the translation doesn't",
                    .note, cue: cue)
            }
        }
        guard let first = lost.first else { return }
        if lost.count > 1, !file.cues.contains(where: { $0.traits.contains(.italic) }) {
            report.add(
                "the source has italics in \(lost.count) cues, and the translation has none",
                .note, cue: first)
            return
        }
        for cue in lost {
            report.add("the source has italics, and the translation has none", .note, cue: cue)
        }
    }
}
