public import Diagnostics
public import TimedText

/// Checks files against the rules that hold for them.
///
/// ```swift
/// let rules = try RuleSet().resolve(locale: "th", market: "southeast-asia")
/// let checker = Checker(CheckScope(rules))
/// for finding in checker.findings(in: document) { … }
/// ```
public struct Checker: Sendable {
    /// What the rules were prepared from.
    public let scope: CheckScope
    /// The names of the rules that look, in order.
    public let names: [String]
    /// The rules that don't look, and why.
    public let idle: [(name: String, reason: String)]
    private let rules: [any CheckRule]

    /// Why rules that compare with a source don't look.
    public static let noSource = "no source was given"

    /// Prepares the rules that have some names, or all, but for those with other names.
    ///
    /// Rules that compare a file with its source only look when there will be one.
    public init(
        _ scope: CheckScope, only: Set<String>? = nil, except: Set<String> = [],
        hasSource: Bool = false
    ) {
        self.scope = scope
        var names: [String] = []
        var rules: [any CheckRule] = []
        var idle: [(name: String, reason: String)] = []
        for type in CheckRules.all {
            let description = type.description
            if let only, !only.contains(description.name) { continue }
            if except.contains(description.name) { continue }
            if description.needsSource, !hasSource {
                idle.append((description.name, Self.noSource))
            } else if let rule = type.init(scope) {
                names.append(description.name)
                rules.append(rule)
            } else {
                idle.append((description.name, "the locale's rules don't ask for it"))
            }
        }
        self.names = names
        self.rules = rules
        self.idle = idle
    }

    /// What breaks the rules in a file, in the order of its cues.
    ///
    /// - Complexity: O(*n*) in the length of the file.
    public func check(_ file: CheckedFile) -> [CueFinding] {
        var report = CheckReport()
        for (name, rule) in zip(names, rules) {
            report.rule = name
            rule.check(file, &report)
        }
        // Findings of one rule stand in order already; the sort keeps the rules' order in a cue.
        return report.findings.enumerated().sorted {
            ($0.element.cue, $0.offset) < ($1.element.cue, $1.offset)
        }.map { $0.element }
    }

    /// What breaks the rules in a document, with places in its source.
    public func findings(in document: Document, source: Document? = nil) -> [Finding] {
        let file = prepare(document, source: source)
        return check(file).map { file.finding($0) }
    }

    /// Prepares a document, with the source it is compared with, for ``check(_:)``.
    public func prepare(_ document: Document, source: Document? = nil) -> CheckedFile {
        CheckedFile(
            document, counting: scope.counting,
            source: source.map {
                CheckedSource(
                    $0, of: document,
                    counting: scope.sourceRules.map(Counting.init) ?? scope.counting
                )
            })
    }
}
