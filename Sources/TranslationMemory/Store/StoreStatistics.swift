/// What a memory holds.
public struct StoreStatistics: Sendable, Hashable {
    /// Units of one pair and one origin.
    public struct Group: Sendable, Hashable {
        /// The pair.
        public var pair: LanguagePair
        /// The origin; of machines, each engine is a group.
        public var origin: UnitOrigin
        /// How many units there are.
        public var units: Int
        /// When the first of them was made, in milliseconds since 1970, as far as they say.
        public var oldest: Int64?
        /// When the last of them was made or changed, in milliseconds since 1970.
        public var newest: Int64?
    }

    /// Units of one title.
    public struct Title: Sendable, Hashable {
        /// The title; `nil` for units of none.
        public var title: String?
        /// How many units there are.
        public var units: Int
    }

    /// All units.
    public var units = 0
    /// The units by pair and origin, in order of tags and worth.
    public var groups: [Group] = []
    /// The units by title, in order of their names.
    public var titles: [Title] = []
    /// How many operations the history has.
    public var operations = 0
    /// The number of the last change.
    public var lastSequence: Int64 = 0
    /// How much room the memory takes, in bytes.
    public var size: Int64 = 0

    /// Creates the statistics of an empty memory.
    public init() {}

    /// When the first unit was made, in milliseconds since 1970, as far as they say.
    public var oldest: Int64? { groups.compactMap { $0.oldest }.min() }

    /// When the last unit was made or changed, in milliseconds since 1970.
    public var newest: Int64? { groups.compactMap { $0.newest }.max() }
}
