/// How the value of a rule is read, and how a later layer may change it.
public enum RuleKind: String, Sendable, CaseIterable {
    /// A limit that later layers only lower.
    case maximum
    /// A limit that later layers only raise.
    case minimum
    /// A number that later layers replace.
    case number
    /// `true` or `false`.
    case `switch`
    /// A text.
    case text
    /// One of some words.
    case choice
    /// Several texts.
    case list
    /// Words, or the name of a list of words.
    case words
    /// Several numbers.
    case numbers

    /// Whether a value is a limit, which a delivery or a market may only tighten.
    public var isLimit: Bool { self == .maximum || self == .minimum }
}
