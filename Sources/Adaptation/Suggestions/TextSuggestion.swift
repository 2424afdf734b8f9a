/// What might be written otherwise in a text, for somebody to decide.
public struct TextSuggestion: Sendable, Hashable {
    /// What it is about.
    public enum Kind: String, Sendable, CaseIterable {
        /// A measure in units that the viewers don't use.
        case measure
        /// A sum of money, which is never converted.
        case money
        /// A number whose words of magnitude are those of another language.
        case magnitude
        /// A date in another form, or one that can be read in two ways.
        case date
    }

    /// Where the original stands, in bytes of the text.
    public let range: Range<Int>
    public let kind: Kind
    /// What stands there, in one line.
    public let original: String
    /// What might stand there; `nil` when it is only a note.
    public let proposal: String?
    /// Why, in one sentence without a full stop.
    public let reason: String
}
