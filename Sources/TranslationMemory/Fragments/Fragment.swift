/// A part of a question that stands in stored texts too, though no whole text is like the question.
public struct Fragment: Sendable, Hashable {
    /// The part, as the question writes it.
    public var text: String
    /// Where it stands in the question, in bytes of UTF-8.
    public var range: Range<Int>
    /// In how many units it stands.
    public var count: Int
    /// Some of these units, by their numbers in the store.
    public var units: [Int64]
    /// How much the part tells: its length times its rarity in bits.
    public var weight: Double

    /// Creates a part.
    public init(text: String, range: Range<Int>, count: Int, units: [Int64], weight: Double) {
        self.text = text
        self.range = range
        self.count = count
        self.units = units
        self.weight = weight
    }
}
