internal import Diagnostics

/// A cue stands long enough to be read.
public struct ReadingSpeed: CheckRule {
    public static let description = RuleDescription(
        "reading-speed", title: "Reading speed",
        summary: "A cue stands long enough to be read.",
        reason: """
            The speed is the text's length in the unit of the locale, spaces and marks included, \
            divided by the seconds that the cue stands. There are limits for adults and for \
            children, with and without descriptions of sounds (`--audience`). A speed above the \
            limit times `reading.errorFactor` is an error: so much text is left unread.
            """,
        fields: [
            .adultSpeed, .childrenSpeed, .adultSDHSpeed, .childrenSDHSpeed, .speedErrorFactor,
        ])

    private let limit: Double
    private let errorLimit: Double
    private let severity: Severity
    private let unit: String

    public init?(_ scope: CheckScope) {
        let field = scope.options.audience.speed
        guard let limit = scope.number(field), limit > 0 else { return nil }
        self.limit = limit
        errorLimit = limit * (scope.number(.speedErrorFactor) ?? .infinity)
        severity = scope.severity(field, default: .warning)
        unit = scope.unitName
    }

    public func check(_ file: CheckedFile, _ report: inout CheckReport) {
        for (index, cue) in file.cues.enumerated() {
            // The sum of halves and of rounded times isn't held against a cue.
            guard let speed = cue.speed, speed > limit + 0.005 else { continue }
            let room = (limit * Double(cue.duration) / 1000).rounded(.down)
            report.add(
                "\(Amount(speed)) \(unit) a second, at most \(Amount(limit)): "
                    + "\(Amount(cue.length)) in \(Milliseconds(cue.duration)), \(Amount(room)) fit",
                speed > errorLimit ? .error : severity, cue: index)
        }
    }
}
