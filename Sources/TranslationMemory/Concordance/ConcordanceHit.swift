/// A unit in which a text was found.
public struct ConcordanceHit: Sendable, Hashable {
    /// The number of the unit in its store.
    public var identifier: Int64
    /// The unit as it is stored; its context holds what stands before and after it.
    public var unit: TranslationUnit
    /// The text in which it was found.
    public var side: ConcordanceQuery.Side
    /// Where it stands, in order: offsets in the UTF-8 bytes of that text.
    public var ranges: [Range<Int>]

    /// Creates a hit.
    public init(
        identifier: Int64, unit: TranslationUnit, side: ConcordanceQuery.Side, ranges: [Range<Int>]
    ) {
        self.identifier = identifier
        self.unit = unit
        self.side = side
        self.ranges = ranges
    }
}
