public import TimedText

/// How the times of a source became those of its translation: stretched, and moved.
public struct AlignedTime: Sendable, Hashable {
    /// By what times are multiplied, such as 0.96 from 24 to 25 frames a second.
    public var scale: Double
    /// How many milliseconds are added then.
    public var offset: Double
    /// The share of cues that begin where a cue of the other file does, beyond what chance gives,
    /// from 0 to 1.
    public var agreement: Double
    /// Whether so many cues agree that it can't be chance.
    public var isReliable: Bool

    /// Creates a change of times.
    public init(
        scale: Double = 1, offset: Double = 0, agreement: Double = 1, isReliable: Bool = true
    ) {
        self.scale = scale
        self.offset = offset
        self.agreement = agreement
        self.isReliable = isReliable
    }

    /// The time in the translation at which a time of the source is, in milliseconds.
    public func callAsFunction(_ time: Double) -> Double { time * scale + offset }

    /// The change as one that a document can be given; `nil` for times that can't be told.
    public var map: TimeMap? {
        let far = 100_000_000.0
        guard scale > 0, scale < 1e6, abs(offset) < 1e15 else { return nil }
        return TimeMap(
            from: (0, Int64(offset.rounded())), (Int64(far), Int64(self(far).rounded())))
    }
}
