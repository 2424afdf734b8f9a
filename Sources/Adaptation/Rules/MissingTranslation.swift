internal import Diagnostics
internal import TimedText

/// Every cue of the source has a translation.
public struct MissingTranslation: CheckRule {
    public static let description = RuleDescription(
        "missing-translation", title: "Missing translation",
        summary: "Every cue of the source has a translation.",
        reason: """
            Cues of both files belong together when they share at least half of the shorter one's \
            time. A cue of the source with letters or digits that belongs to none was left out. \
            Cues that stand a little beside their time are `timing-drift`, cues without text \
            `empty-cue`. Cues that follow each other are reported once, at the cue of the \
            translation that comes next.
            """,
        fields: [.sourceDrift], severity: .error, needsSource: true,
        example: .init(
            locale: "en", wrong: "门要关了 / 进不进？ → The door's closing.",
            right: "The door's closing. / In or out?"))

    private let nearness: Int64

    public init?(_ scope: CheckScope) {
        nearness = 2 * (scope.milliseconds(.sourceDrift) ?? 1000)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        guard let source = file.source else { return }
        let missing = UnpairedCues(source, in: file, nearness: nearness).missing
        var index = 0
        while index < missing.count {
            let first = missing[index]
            let cue = Self.place(of: source.file.cues[first].start, in: file)
            var count = 1
            // Cues that are left out one after the other have the same next cue.
            while index + count < missing.count,
                Self.place(of: source.file.cues[missing[index + count]].start, in: file) == cue
            {
                count += 1
            }
            let rest = count == 1 ? "" : " and of \(count - 1) more that follow"
            report.add(
                "there is no translation of '\(source.file.excerpt(ofCue: first))' at "
                    + "\(Milliseconds(source.file.cues[first].start))\(rest)",
                .error, timesOf: cue)
            index += count
        }
    }

    /// The first cue that begins after a time, else the last one; found by halving, since nearly all
    /// files are in order.
    private static func place(of time: Int64, in file: CheckedFile) -> Int {
        var (low, high) = (0, file.cues.count)
        while low < high {
            let middle = (low + high) / 2
            if file.cues[middle].start < time { low = middle + 1 } else { high = middle }
        }
        return max(0, min(low, file.cues.count - 1))
    }
}
