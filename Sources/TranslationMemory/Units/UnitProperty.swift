/// A free property of a unit, as `prop` in TMX; a name may appear more than once.
public struct UnitProperty: Sendable, Hashable {
    /// The name, such as `x-project`.
    public var name: String
    /// The value.
    public var value: String

    /// Creates a property.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
