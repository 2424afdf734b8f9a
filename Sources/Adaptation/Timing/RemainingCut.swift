/// A cue that only shorter text can save, and how much shorter.
public struct RemainingCut: Sendable, Hashable {
    /// The place of the first cue that it was made of.
    public let source: Int
    /// The length of the text in the unit of the locale.
    public let length: Double
    /// How many units fit, with all the time that can be won for the cue.
    public let fits: Double
    /// The longest time that the cue can be given, in milliseconds.
    public let duration: Int64

    /// How many units to cut, a whole number.
    public var cut: Double { max(0, (length - fits).rounded(.up)) }

    /// What is to be cut as a share of the text.
    public var share: Double { length > 0 ? cut / length : 0 }
}
