internal import Diagnostics

/// A line is no longer than the locale's guide allows.
public struct LineLength: CheckRule {
    public static let description = RuleDescription(
        "line-length", title: "Line length",
        summary: "A line is no longer than the guide of the locale allows.",
        reason: """
            Lines are counted in the unit of the locale, without tags and invisible controls. Up \
            to a tolerated length a longer line is a note; above the hard limit a delivery is \
            refused. In a portrait frame only a profile counts characters; what fits is measured \
            in pixels by the rule `line-width`.
            """,
        fields: [
            .lineLength, .toleratedLineLength, .hardLineLength, .portraitLineLength,
            .hardPortraitLineLength, .sdhLineLength,
        ])

    private let limit: Double
    private let tolerated: Double
    private let hard: Double
    private let severity: Severity
    private let unit: String

    public init?(_ scope: CheckScope) {
        let field: RuleField
        switch scope.options.orientation {
        case .portrait:
            // What the frame has room for is measured in pixels by another rule.
            guard let length = scope.limit(.portraitLineLength) else { return nil }
            field = .portraitLineLength
            limit = length
            tolerated = limit
            hard = scope.limit(.hardPortraitLineLength) ?? .infinity
        case .landscape:
            let isSDH =
                scope.options.audience == .adultsSDH || scope.options.audience == .childrenSDH
            let sdh = isSDH ? scope.limit(.sdhLineLength) : nil
            guard let length = sdh ?? scope.limit(.lineLength) else { return nil }
            field = sdh == nil ? .lineLength : .sdhLineLength
            limit = length
            tolerated = max(length, scope.limit(.toleratedLineLength) ?? length)
            hard = scope.limit(.hardLineLength) ?? .infinity
        }
        severity = scope.severity(field, default: .error)
        unit = scope.unitName
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        for (index, cue) in file.cues.enumerated() {
            for line in file.lines[cue.lines] where line.length > limit {
                let severity: Severity =
                    line.length > hard ? .error : line.length <= tolerated ? .note : severity
                report.add(
                    "the line has \(Amount(line.length)) \(unit), at most \(Amount(limit))",
                    severity, cue: index, text: line.bytes)
            }
        }
    }
}
