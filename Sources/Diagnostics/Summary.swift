/// How many findings there are, by severity, by rule and by file.
public struct Summary: Sendable, Hashable {
    private var counts: [Severity: [String: Int]] = [:]
    private var files: [String: SummaryGroup] = [:]

    /// Counts some findings.
    public init(of findings: some Sequence<Finding> = []) {
        for finding in findings { add(finding) }
    }

    /// Counts one more finding.
    public mutating func add(_ finding: Finding) {
        counts[finding.severity, default: [:]][finding.rule, default: 0] += 1
        guard let file = finding.range?.file else { return }
        files[file, default: SummaryGroup(name: file)].add(1, of: finding.severity)
    }

    /// Adds what another summary counted.
    public mutating func add(_ other: Summary) {
        for (severity, rules) in other.counts {
            counts[severity, default: [:]].merge(rules, uniquingKeysWith: +)
        }
        for (file, group) in other.files {
            for severity in Severity.allCases {
                files[file, default: SummaryGroup(name: file)].add(
                    group.count(of: severity), of: severity)
            }
        }
    }

    /// The rules that found something, the worst first.
    public var byRule: [SummaryGroup] {
        var groups: [String: SummaryGroup] = [:]
        for (severity, rules) in counts {
            for (rule, count) in rules {
                groups[rule, default: SummaryGroup(name: rule)].add(count, of: severity)
            }
        }
        return groups.values.sorted { $0.isWorse(than: $1) }
    }

    /// The files in which something was found, the worst first. Findings without a place are in
    /// none of them.
    public var byFile: [SummaryGroup] { files.values.sorted { $0.isWorse(than: $1) } }

    /// How many findings have a severity.
    public func count(of severity: Severity) -> Int {
        counts[severity, default: [:]].values.reduce(0, +)
    }

    /// How many findings have a severity, by rule: the most frequent first, then by name.
    public func rules(of severity: Severity) -> [(rule: String, count: Int)] {
        counts[severity, default: [:]].map { (rule: $0.key, count: $0.value) }
            .sorted { $0.count != $1.count ? $0.count > $1.count : $0.rule < $1.rule }
    }

    /// How many findings there are, by rule: the most frequent first, then by name.
    public var rules: [(rule: String, count: Int)] {
        var all: [String: Int] = [:]
        for rules in counts.values { all.merge(rules, uniquingKeysWith: +) }
        return all.map { (rule: $0.key, count: $0.value) }
            .sorted { $0.count != $1.count ? $0.count > $1.count : $0.rule < $1.rule }
    }

    /// The worst severity, or `nil` when there are no findings.
    public var worst: Severity? { counts.keys.max() }

    /// The exit status of a program that has nothing else to say: 1 after errors, else 0.
    public var exitStatus: Int32 { worst == .error ? 1 : 0 }

    /// A line for each severity there is, the worst first, such as
    /// `12 warnings: 9 srt-missing-index, 3 srt-dot-in-time`; each ends with U+000A.
    public var text: String {
        Severity.allCases.reversed().compactMap { line(of: $0) }.map { $0 + "\n" }.joined()
    }

    /// The line for a severity, or `nil` when nothing has it. A noun such as `repair` may stand in
    /// place of the severity's name. Of many rules only the eight most frequent are named.
    public func line(of severity: Severity, noun: String? = nil) -> String? {
        let rules = rules(of: severity)
        let count = rules.reduce(0) { $0 + $1.count }
        guard count > 0 else { return nil }
        let noun = (noun ?? severity.rawValue) + (count == 1 ? "" : "s")
        var named = rules.prefix(8).map { "\($0.count) \(VisibleText.of($0.rule))" }
        let others = rules.count - named.count
        if others > 0 { named.append("\(others) other \(others == 1 ? "rule" : "rules")") }
        return "\(count) \(noun): \(named.joined(separator: ", "))"
    }
}
