/// How much text of another language fits where a cue stands, before anything is translated.
public struct CueBudget: Sendable, Hashable {
    /// What is to be expected of a translation.
    public enum Verdict: String, Sendable, CaseIterable {
        /// Nine of ten translations fit.
        case fits
        /// A translation of average length fits.
        case tight
        /// Only translations that are shorter than the average fit.
        case cut
        /// Hardly any translation fits that leaves nothing out.
        case impossible
    }

    /// What sets the limit.
    public enum Limit: String, Sendable, CaseIterable {
        case speed
        case lines
    }

    /// The place of the cue in the document, from 0.
    public let index: Int
    /// When the cue appears, in milliseconds.
    public let start: Int64
    /// How long it stands, and how long it can without another start being moved, in milliseconds.
    public let duration: Int64
    public let available: Int64
    /// The length of the source in its own unit.
    public let sourceLength: Double
    /// How many units of the target fit, a whole number; infinite when no rule limits them.
    public let fits: Double
    /// What sets the limit.
    public let limit: Limit
    /// The length of an average translation in units of the target.
    public let expected: Double
    /// The length that nine of ten translations don't exceed.
    public let expected90: Double

    /// The expected length as a share of what fits: above 1, the translation must be shorter than
    /// usual; infinite when nothing fits.
    public var pressure: Double {
        if expected <= 0 { return 0 }
        return fits > 0 ? expected / fits : .infinity
    }

    /// How many units the average translation has too many, a whole number.
    public var cut: Double { max(0, (expected - fits).rounded(.up)) }

    /// What is to be expected: `impossible` when even the average were too long by as much as nine
    /// of ten translations exceed it.
    public var verdict: Verdict {
        if expected90 <= fits { return .fits }
        if expected <= fits { return .tight }
        return pressure * expected <= expected90 ? .cut : .impossible
    }
}
