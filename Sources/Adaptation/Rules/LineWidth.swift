internal import Diagnostics
internal import Fonts

/// A line is no wider than the upright picture has room for.
public struct LineWidth: CheckRule {
    public static let description = RuleDescription(
        "line-width", title: "Line width",
        summary: "A line is no wider than the upright picture has room for.",
        reason: """
            In an upright picture a line of 42 characters runs out of the frame, so with \
            `--orientation portrait` lines are measured in pixels: by the widths that the rules \
            give for characters, or by a font (`--font`). The room is the safe box of the frame, \
            or of a platform (`--platform`). A line that nearly fills it is a note, for fonts \
            differ. Characters that the font lacks are notes too.
            """,
        fields: [
            .portraitSafeWidth, .portraitFontSize, .meanWidth, .widthWarning,
        ], severity: .error)

    private let frame: PortraitFrame
    private let width: any TextMeasure
    private let font: FontFile?
    private let severity: Severity

    public init?(_ scope: CheckScope) {
        guard let frame = scope.frame, frame.limit > 0 else { return nil }
        self.frame = frame
        width = scope.width(in: frame)
        font = scope.options.font
        severity = scope.severity(.portraitSafeWidth, default: .error)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        let text = file.text
        var lacking: Set<Unicode.Scalar> = []
        for (index, cue) in file.cues.enumerated() {
            for line in file.lines[cue.lines] {
                let bytes = text.span.extracting(line.bytes)
                let pixels = width.length(of: bytes)
                if pixels > frame.warnLimit {
                    report.add(
                        "the line is \(Int(pixels.rounded())) px wide at \(Amount(frame.fontSize)) px, "
                            + "at most \(Amount(frame.limit)) px",
                        pixels > frame.limit ? severity : .note, cue: index, text: line.bytes)
                }
                guard let font, !line.traits.isDisjoint(with: .beyondASCII) else { continue }
                // Each character that the font lacks is named once a file.
                let new = font.missingCharacters(in: file.string(of: line)).filter {
                    lacking.insert($0).inserted
                }
                if !new.isEmpty {
                    let names = new.prefix(8).map { String(Character($0)) }.joined(separator: " ")
                    report.add(
                        "the font \(font.name) lacks \(names)", .note, cue: index,
                        text: line.bytes)
                }
            }
        }
    }
}
