public import Diagnostics

/// What a market prefers, and how a title stands to it.
///
/// What is publicly known of markets is thin, so each one carries its evidence, source, date and
/// confidence, and isn't met or missed more than those are worth.
public struct PacingPreference: Sendable {
    /// The rule, with its source.
    public let rule: ResolvedRule
    /// Where the value comes from; `nil` for a plain value.
    public let reference: RuleReference?
    /// The measure that is compared; `nil` for what is told in words.
    public let measure: PacingMeasure?
    public let outcome: StoryCheck.Outcome
    /// The median over the episodes, or for the whole title what is compared.
    public let observed: Double?
    /// What is compared with the limit, in words.
    public let basis: String
    /// The names of episodes that don't meet the preference.
    public let failing: [String]
    /// How many episodes have the measure.
    public let episodes: Int
    /// The places where it isn't met.
    public let findings: [Finding]
}
