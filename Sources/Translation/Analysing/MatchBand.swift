/// The bands of scores by which translations are paid.
public enum MatchBand: String, Sendable, CaseIterable {
    /// The same text, with the same text before and after it, or the same identifier.
    case doubleContext = "102"
    /// The same text, with the same text before or after it.
    case context = "101"
    /// A text that stands before in the same file.
    case repetition = "repetitions"
    /// A text that stands in a file before.
    case crossFileRepetition = "cross-file repetitions"
    /// The same text.
    case exact = "100"
    case fuzzy95 = "95-99"
    case fuzzy85 = "85-94"
    case fuzzy75 = "75-84"
    case fuzzy50 = "50-74"
    /// Nothing in the memory is alike.
    case none = "no match"

    /// The band of a score; `nil` stands for no match.
    public init(score: Int?) {
        switch score ?? 0 {
        case 102...: self = .doubleContext
        case 101: self = .context
        case 100: self = .exact
        case 95...99: self = .fuzzy95
        case 85...94: self = .fuzzy85
        case 75...84: self = .fuzzy75
        case 50...74: self = .fuzzy50
        default: self = .none
        }
    }

    /// The least score that has a band.
    public static let minimum = 50
}
