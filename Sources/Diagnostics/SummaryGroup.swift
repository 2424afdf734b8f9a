/// The counts of what has one rule, or stands in one file.
public struct SummaryGroup: Sendable, Hashable {
    /// The rule or the file.
    public let name: String
    private var counts: [Severity: Int] = [:]

    init(name: String) { self.name = name }

    /// How many findings have a severity.
    public func count(of severity: Severity) -> Int { counts[severity] ?? 0 }

    /// How many findings there are.
    public var total: Int { counts.values.reduce(0, +) }

    mutating func add(_ count: Int, of severity: Severity) {
        if count > 0 { counts[severity, default: 0] += count }
    }

    /// Whether it stands before another: more errors, then more warnings, then more notes, then
    /// the name.
    func isWorse(than other: SummaryGroup) -> Bool {
        for severity in Severity.allCases.reversed() {
            let (own, others) = (count(of: severity), other.count(of: severity))
            if own != others { return own > others }
        }
        return name < other.name
    }
}
