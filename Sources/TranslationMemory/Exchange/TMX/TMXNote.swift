/// A note of a header, a unit or a variant of TMX.
public struct TMXNote: Sendable, Hashable {
    /// What it says.
    public var text: String
    /// The language of the note, as the file spells it.
    public var language: String?
    /// The encoding that the note had before.
    public var originalEncoding: String?

    /// Creates a note.
    public init(_ text: String, language: String? = nil, originalEncoding: String? = nil) {
        self.text = text
        self.language = language
        self.originalEncoding = originalEncoding
    }
}
