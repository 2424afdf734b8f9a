/// A unit of TMX: one text in several languages (`tu`).
public struct TMXUnit: Sendable, Hashable {
    /// What the unit says of itself.
    public var attributes = TMXAttributes()
    /// Properties, in their order.
    public var properties: [TMXProperty] = []
    /// Notes, in their order.
    public var notes: [TMXNote] = []
    /// The text in each language, in the order of the file.
    public var variants: [TMXVariant] = []
    /// The line of its tag, from 1; 0 for a unit that wasn't read.
    public var line = 0
    /// The column of its tag in Unicode scalars, from 1.
    public var column = 0
    /// The offset of its tag in the file's text in UTF-8.
    public var offset = 0

    /// Creates a unit without a text.
    public init() {}

    /// Units are the same wherever they stand.
    public static func == (a: Self, b: Self) -> Bool {
        a.attributes == b.attributes && a.properties == b.properties && a.notes == b.notes
            && a.variants == b.variants
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(attributes)
        hasher.combine(properties)
        hasher.combine(notes)
        hasher.combine(variants)
    }
}
