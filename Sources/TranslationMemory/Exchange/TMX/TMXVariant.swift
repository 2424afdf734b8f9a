public import ICU

/// The text of a unit of TMX in one language (`tuv`).
public struct TMXVariant: Sendable, Hashable {
    /// The language.
    public var language: LocaleIdentifier
    /// The text.
    public var segment: Segment
    /// What the variant says of itself.
    public var attributes = TMXAttributes()
    /// Properties, in their order.
    public var properties: [TMXProperty] = []
    /// Notes, in their order.
    public var notes: [TMXNote] = []

    /// Creates a variant.
    public init(_ language: LocaleIdentifier, _ segment: Segment) {
        self.language = language
        self.segment = segment
    }
}
