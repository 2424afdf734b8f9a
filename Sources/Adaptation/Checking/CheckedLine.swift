/// A line of a cue as viewers see it, without markup.
public struct CheckedLine: Sendable, Hashable {
    /// The line's bytes in ``CheckedFile/text``.
    public let bytes: Range<Int>
    /// What it holds.
    public let traits: TextTraits
    /// How long it is, in the locale's unit.
    public let length: Double
}
