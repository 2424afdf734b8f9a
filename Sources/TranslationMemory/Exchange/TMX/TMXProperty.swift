/// A property of a header, a unit or a variant of TMX (`prop`).
public struct TMXProperty: Sendable, Hashable {
    /// The name of the property.
    public var type: String
    /// Its value.
    public var value: String
    /// The language of the value, as the file spells it.
    public var language: String?
    /// The encoding that the value had before.
    public var originalEncoding: String?

    /// Creates a property.
    public init(
        _ type: String, _ value: String, language: String? = nil, originalEncoding: String? = nil
    ) {
        self.type = type
        self.value = value
        self.language = language
        self.originalEncoding = originalEncoding
    }
}
