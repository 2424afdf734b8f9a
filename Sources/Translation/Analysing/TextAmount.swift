/// How much text there is: segments, words and characters.
public struct TextAmount: Sendable, Hashable {
    /// How many texts: cues or sentences.
    public var segments = 0
    /// Words by ICU; each Chinese character and each kana counts as a word, as agencies count.
    public var words = 0
    /// Code points without white space.
    public var characters = 0
    /// Code points with white space; a line end counts as one.
    public var charactersWithSpaces = 0

    /// Creates no text.
    public init() {}

    /// The sum of two amounts.
    public static func + (a: TextAmount, b: TextAmount) -> TextAmount {
        var sum = a
        sum.segments += b.segments
        sum.words += b.words
        sum.characters += b.characters
        sum.charactersWithSpaces += b.charactersWithSpaces
        return sum
    }

    /// Adds another amount.
    public static func += (a: inout TextAmount, b: TextAmount) { a = a + b }
}
