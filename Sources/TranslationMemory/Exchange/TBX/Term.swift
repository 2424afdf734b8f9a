public import ICU

/// A word or phrase that names a concept in one language.
public struct Term: Sendable, Hashable {
    /// The term.
    public var text: String
    /// Its language.
    public var language: LocaleIdentifier
    /// Whether it should be used; `nil` where nobody said.
    public var status: TermStatus?
    /// What kind of word it is, such as `noun` or `properNoun`.
    public var partOfSpeech: String?
    /// Notes about the term, in their order.
    public var notes: [String]

    /// Creates a term.
    public init(
        _ text: String, language: LocaleIdentifier, status: TermStatus? = nil,
        partOfSpeech: String? = nil, notes: [String] = []
    ) {
        self.text = text
        self.language = language
        self.status = status
        self.partOfSpeech = partOfSpeech
        self.notes = notes
    }
}
