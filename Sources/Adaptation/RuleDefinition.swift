/// A rule that files may set, as the schema declares it.
public struct RuleDefinition: Sendable, Hashable {
    /// The path of the rule, such as `reading.adult`; a last part `*` stands for any name.
    public let field: String
    public let kind: RuleKind
    /// The units its number may be counted in; none when it has no unit.
    public let units: [String]
    /// The words a choice may be.
    public let values: [String]
    /// What the rule is about, in one sentence.
    public let summary: String
    /// Whether 0 makes no sense: no text would ever meet such a limit.
    public let isPositive: Bool
}
