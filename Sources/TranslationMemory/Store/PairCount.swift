/// A pair of languages and how many units of it there are.
public struct PairCount: Sendable, Hashable {
    /// The pair.
    public var pair: LanguagePair
    /// The number of units.
    public var units: Int

    /// Creates a count.
    public init(_ pair: LanguagePair, units: Int) {
        self.pair = pair
        self.units = units
    }
}
