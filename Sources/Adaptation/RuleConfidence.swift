/// How far the value of a rule can be trusted.
public enum RuleConfidence: String, Sendable, CaseIterable {
    /// Read in a current source, or in code that cites one.
    case high
    /// Read in an older source or at second hand.
    case medium
    /// Remembered or derived.
    case low
    /// Decided by those who wrote the file.
    case house
}
