public import Diagnostics

/// The rules that hold for a locale, a market, a delivery profile and a title.
public struct ResolvedRules: Sendable {
    /// The locale's tag.
    public let locale: String
    public let market: String?
    public let profile: String?
    /// The files the rules come from, the first one first.
    public internal(set) var layers: [RuleLayer] = []
    /// What is wrong in the files.
    public internal(set) var findings: [Finding] = []
    var rules: [String: ResolvedRule] = [:]
    var lists: [String: WordList] = [:]
    let references: RuleReferences

    init(locale: String, market: String?, profile: String?, references: RuleReferences) {
        self.locale = locale
        self.market = market
        self.profile = profile
        self.references = references
    }

    /// A rule that holds; `nil` when no layer set it, or one took it away.
    public subscript(field: RuleField) -> ResolvedRule? {
        rules[field.path].flatMap { $0.value == nil ? nil : $0 }
    }

    /// Every rule that some layer set, also those that a later one took away, in order of path.
    public var all: [ResolvedRule] { rules.values.sorted { $0.field < $1.field } }

    /// The rules of a map, such as `punctuation.forms`, by their names.
    public func map(_ field: RuleField) -> [String: ResolvedRule] {
        let prefix = field.path + "."
        var result: [String: ResolvedRule] = [:]
        for (path, rule) in rules where path.hasPrefix(prefix) && rule.value != nil {
            result[String(path.dropFirst(prefix.count))] = rule
        }
        return result
    }

    /// The words of a rule, whether it holds them itself or names a list of them.
    public func words(_ field: RuleField) -> WordList? {
        guard let rule = self[field] else { return nil }
        if let texts = rule.texts { return WordList(name: field.path, words: texts) }
        return rule.text.flatMap { lists[String($0.dropFirst("@lists/".count))] }
    }

    /// The source that a value names.
    public func reference(of entry: RuleEntry) -> RuleReference? {
        entry.source.flatMap { references[$0] }
    }

    /// Whether a file can't be used as it is.
    public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
