/// A concept of a termbase with its terms in all languages.
public struct TermEntry: Sendable, Hashable {
    /// The identifier of the concept.
    public var id: String?
    /// The field that the concept belongs to.
    public var subject: String?
    /// What it is.
    public var definition: String?
    /// Notes about the concept, in their order.
    public var notes: [String]
    /// The terms, language by language.
    public var terms: [Term]

    /// Creates a concept.
    public init(
        id: String? = nil, subject: String? = nil, definition: String? = nil, notes: [String] = [],
        terms: [Term] = []
    ) {
        self.id = id
        self.subject = subject
        self.definition = definition
        self.notes = notes
        self.terms = terms
    }
}
