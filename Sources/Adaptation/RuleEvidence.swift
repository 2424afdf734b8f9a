/// What a preference of a market rests on.
public enum RuleEvidence: String, Sendable, CaseIterable {
    case none
    /// A seller said so.
    case vendor
    /// Someone of the trade said so to the press.
    case interview
    /// It was measured.
    case measured
    /// It was measured on the team's own titles.
    case own
}
