/// An attribute of an element.
public struct XMLAttribute: Sendable, Hashable {
    /// The name with its namespace; attributes without a prefix have none.
    public var name: XMLName
    /// The value with references resolved.
    public var value: String

    /// Creates an attribute.
    public init(name: XMLName, value: String) {
        self.name = name
        self.value = value
    }
}
