public import Diagnostics

/// What a rule found in a cue, and what would mend it.
public struct CueFinding: Sendable {
    /// The name of the rule.
    public let rule: String
    /// How much it matters.
    public var severity: Severity
    /// What is the matter, in one sentence without a full stop.
    public let message: String
    /// The number of the cue, from 0.
    public let cue: Int
    /// Where in the cue it is.
    public let place: Place
    /// What would mend it.
    public let remedy: Remedy?

    /// What a finding is about.
    public enum Place: Sendable, Hashable {
        /// The times of the cue.
        case times
        /// The whole text of the cue.
        case cue
        /// Some bytes of ``CheckedFile/text``.
        case text(Range<Int>)
    }

    /// A change that mends a finding.
    public enum Remedy: Sendable, Hashable {
        /// Another text in place of the finding's bytes.
        case text(String)
        /// Other times, in milliseconds.
        case times(start: Int64, end: Int64)
        /// The cue is taken away.
        case removal
        /// The cues are brought into the order of their times.
        case order
    }
}
