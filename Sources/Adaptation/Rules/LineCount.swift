internal import Diagnostics

/// A cue has no more lines than the picture has room for.
public struct LineCount: CheckRule {
    public static let description = RuleDescription(
        "line-count", title: "Number of lines",
        summary: "A cue has no more lines than the picture has room for.",
        reason: """
            More lines cover the picture, and take longer to find one's way in. Upright video may \
            have one line more.
            """,
        fields: [.lineCount, .portraitLineCount, .hardPortraitLineCount], severity: .error)

    private let limit: Int
    private let hard: Int
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        let isPortrait = scope.options.orientation == .portrait
        let wide = scope.number(.lineCount)
        let upright = isPortrait ? scope.number(.portraitLineCount) : nil
        guard let limit = (upright ?? wide).flatMap({ Int(exactly: $0) }) else { return nil }
        self.limit = limit
        let hard = isPortrait ? scope.number(.hardPortraitLineCount) : nil
        self.hard = hard.flatMap { Int(exactly: $0) } ?? .max
        severity = scope.severity(
            upright == nil ? .lineCount : .portraitLineCount, default: .error)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        for (index, cue) in file.cues.enumerated() where cue.lines.count > limit {
            report.add(
                "\(cue.lines.count) lines, at most \(limit)",
                cue.lines.count > hard ? .error : severity, cue: index)
        }
    }
}
