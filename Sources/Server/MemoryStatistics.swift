public import TranslationMemory

/// How much a memory holds.
public struct MemoryStatistics: Sendable, Hashable {
    /// The units of a pair of languages.
    public struct Pair: Sendable, Hashable {
        /// The languages.
        public var pair: LanguagePair
        /// How many units there are.
        public var units: Int

        /// Creates a count.
        public init(_ pair: LanguagePair, units: Int) {
            self.pair = pair
            self.units = units
        }
    }

    /// The pairs, in whatever order the memory has them.
    public var pairs: [Pair]

    /// How many units there are in all.
    public var units: Int { pairs.reduce(0) { $0 + $1.units } }

    /// Creates statistics.
    public init(pairs: [Pair]) { self.pairs = pairs }
}
