/// Why a line breaks well or badly at a place.
public struct BreakReason: Sendable, Hashable, CustomStringConvertible {
    /// What speaks for or against the place.
    public enum Kind: Sendable, Hashable {
        /// The line ends with a word of a class that belongs to what follows.
        case wordBefore(class: String)
        /// The next line begins with a word of a class that belongs to what stands before.
        case wordAfter(class: String)
        /// The line ends with an ending that ties a word to the next one.
        case tyingEnding
        /// The line ends with punctuation, or with a space that does its work.
        case punctuation
        /// The line ends where a phrase is over, by an ending or a word.
        case phraseEnd
        /// The next line begins with a word of a class that begins a phrase.
        case phraseStart(class: String)
        /// The line ends inside a word.
        case insideWord
        /// The line ends inside a term or a name.
        case insideTerm
        /// The line ends inside a number.
        case insideNumber
        /// The next line begins with what no line may begin with.
        case forbiddenStart
        /// The line ends with what no line may end with.
        case forbiddenEnd
    }

    public let kind: Kind
    /// What it costs; what is saved is negative.
    public let cost: Double

    /// The reason in words, such as `after an article`.
    public var description: String {
        switch kind {
        case .wordBefore(let name): "after \(Self.article(name))"
        case .wordAfter(let name): "before \(Self.article(name))"
        case .tyingEnding: "after a word that belongs to the next one"
        case .punctuation: "after punctuation"
        case .phraseEnd: "at the end of a phrase"
        case .phraseStart(let name): "before \(Self.article(name)) that begins a phrase"
        case .insideWord: "inside a word"
        case .insideTerm: "inside a term or a name"
        case .insideNumber: "inside a number"
        case .forbiddenStart: "before a character that must not begin a line"
        case .forbiddenEnd: "after a character that must not end a line"
        }
    }

    /// The name of a class with its article.
    private static func article(_ name: String) -> String {
        guard let first = name.utf8.first, !name.isEmpty else { return "a word" }
        let isVowel = [UInt8]("aeio".utf8).contains(first | 0x20)
        return (isVowel ? "an " : "a ") + name
    }
}
