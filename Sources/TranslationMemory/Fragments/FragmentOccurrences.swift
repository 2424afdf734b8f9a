/// Where a part of a text stands in the units of a memory.
public struct FragmentOccurrences: Sendable, Hashable {
    /// In how many units.
    public var count: Int
    /// Some of them, by their numbers in the store.
    public var units: [Int64]

    /// Creates an answer.
    public init(count: Int, units: [Int64]) {
        self.count = count
        self.units = units
    }
}
