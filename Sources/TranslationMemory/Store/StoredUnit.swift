/// A unit and its number in a store.
public struct StoredUnit: Sendable, Hashable {
    /// The number, which no other unit of the store ever has.
    public var id: Int64
    /// The unit.
    public var unit: TranslationUnit

    /// Creates a stored unit.
    public init(id: Int64, unit: TranslationUnit) {
        self.id = id
        self.unit = unit
    }
}
