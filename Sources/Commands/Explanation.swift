internal import Adaptation

/// The rules that hold for a locale, or some of them, and how they came about.
struct Explanation {
    let rules: ResolvedRules
    let market: Market?
    /// The rules that were asked for, in order of path.
    let shown: [ResolvedRule]
    /// A rule that was asked for, exists, and that no layer sets.
    let unset: RuleDefinition?
    /// Whether each rule is shown with its history.
    let isDetailed: Bool
    let today: CalendarDay?

    /// Takes the rules, and of those only a field or a section when one is given.
    ///
    /// - Throws: `RuleError` for a field that no rule has.
    init(
        _ rules: ResolvedRules, of set: RuleSet, field: String?, today: CalendarDay?
    ) throws(RuleError) {
        self.rules = rules
        self.today = today
        market = try rules.market.map { (name) throws(RuleError) in try set.market(name) }
        isDetailed = field != nil
        guard let field else {
            shown = rules.all.filter { $0.value != nil }
            unset = nil
            return
        }
        shown = rules.all.filter { $0.field == field || $0.field.hasPrefix(field + ".") }
        guard shown.isEmpty else {
            unset = nil
            return
        }
        unset =
            set.schema.definition(of: field)
            ?? set.schema.definitions.first { $0.field.hasPrefix(field + ".") }
        if unset == nil { throw set.schema.unknown(field) }
    }

    /// Whether the source of a rule's value is older than twelve months.
    func isStale(_ rule: ResolvedRule) -> Bool {
        today.map { rule.value != nil && rule.entry.isStale(on: $0) } ?? false
    }

    /// How long a line may be in a portrait frame, where it was asked for.
    var portrait: PortraitLength? {
        let asked = shown.contains {
            $0.field.hasPrefix("lines.") || $0.field.hasPrefix("width.")
                || $0.field.hasPrefix("frame.portrait.")
        }
        let isMissing = unset?.field.hasPrefix("lines.portrait") == true
        return asked || isMissing ? rules.portraitLength : nil
    }
}
