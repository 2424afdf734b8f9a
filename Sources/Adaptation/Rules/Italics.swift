internal import Diagnostics

/// Italics stand only where the locale has them.
public struct Italics: CheckRule {
    public static let description = RuleDescription(
        "italics", title: "Italics",
        summary: "No text is italic where the locale has no italics.",
        reason: """
            Thai, Arabic, Chinese, Korean and other scripts have no italics: players slant the \
            letters by machine, which makes them harder to read, or show another font. Whether a \
            locale has them is `style.italics`. It is only reported: italics may be all that tells a \
            thought or a voice from afar from what is said, and somebody has to say what tells it \
            instead, such as quotation marks.
            """,
        fields: [.italics])

    private let severity: Severity

    public init?(_ scope: CheckScope) {
        guard scope.rules[.italics]?.isOn == false else { return nil }
        severity = scope.severity(.italics, default: .warning)
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        for (index, cue) in file.cues.enumerated() where cue.traits.contains(.italic) {
            report.add("the locale has no italics", severity, cue: index)
        }
    }
}
