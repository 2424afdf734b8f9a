public import Diagnostics

/// What came of a check of what is told when.
public struct StoryCheck: Sendable {
    /// Whether the market's wish is met.
    public enum Outcome: Sendable, Hashable {
        case met
        case missed
        /// It can't be told, for a reason.
        case unknown(String)
    }

    public var outcome: Outcome
    /// The places where it isn't met.
    public var findings: [Finding] = []
    /// What the check went by, in words.
    public var basis: String
}
