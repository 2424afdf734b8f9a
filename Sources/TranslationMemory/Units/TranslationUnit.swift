/// A text and its translation, with all that is known about them.
public struct TranslationUnit: Sendable, Hashable {
    /// The text.
    public var source: Segment
    /// Its translation.
    public var target: Segment
    /// The two languages.
    public var pair: LanguagePair
    /// Where in a title it stands.
    public var context: UnitContext
    /// Where the translation comes from.
    public var origin: UnitOrigin
    /// Who wrote the translation.
    public var author: String?
    /// Who approved it.
    public var approver: String?
    /// When it was made, in milliseconds since 1970 in UTC.
    public var created: Int64?
    /// When it was changed last, in milliseconds since 1970 in UTC.
    public var changed: Int64?
    /// Free properties, in their order.
    public var properties: [UnitProperty]
    /// Notes, in their order.
    public var notes: [String]

    /// Creates a unit.
    public init(
        _ source: Segment, _ target: Segment, pair: LanguagePair,
        context: UnitContext = UnitContext(), origin: UnitOrigin = .human, author: String? = nil,
        approver: String? = nil, created: Int64? = nil, changed: Int64? = nil,
        properties: [UnitProperty] = [], notes: [String] = []
    ) {
        self.source = source
        self.target = target
        self.pair = pair
        self.context = context
        self.origin = origin
        self.author = author
        self.approver = approver
        self.created = created
        self.changed = changed
        self.properties = properties
        self.notes = notes
    }
}
