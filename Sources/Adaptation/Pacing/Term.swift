/// A name, a term or a word of kinship of a title, as its glossary has it.
public struct Term: Sendable, Hashable {
    /// What a term is.
    public enum Kind: String, Sendable, CaseIterable {
        /// A person or a thing by its own name.
        case name
        /// A word that viewers may not know.
        case term
        /// A word by which relatives call each other.
        case kinship
    }

    public var text: String
    /// Texts that explain the term, any of which will do; none when it needs no explanation.
    public var glosses: [String]
    public var kind: Kind

    public init(_ text: String, glosses: [String] = [], kind: Kind = .term) {
        self.text = text
        self.glosses = glosses
        self.kind = kind
    }
}
