internal import Diagnostics

/// A cue holds no more text than a guide allows over all lines.
public struct TotalLength: CheckRule {
    public static let description = RuleDescription(
        "total-length", title: "Length of a cue",
        summary: "A cue holds no more text than a guide allows over all lines.",
        reason: "Some guides limit the whole cue besides its lines.", fields: [.totalLength])

    private let limit: Double
    private let severity: Severity
    private let unit: String

    public init?(_ scope: CheckScope) {
        guard let limit = scope.limit(.totalLength) else { return nil }
        self.limit = limit
        severity = scope.severity(.totalLength, default: .warning)
        unit = scope.unitName
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        for (index, cue) in file.cues.enumerated() where cue.length > limit {
            report.add(
                "the cue has \(Amount(cue.length)) \(unit), at most \(Amount(limit))", severity,
                cue: index)
        }
    }
}
