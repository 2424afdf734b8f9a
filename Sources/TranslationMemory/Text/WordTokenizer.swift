public import ICU

/// A cutter of text into words and what stands between them, as it is written.
///
/// Words are ICU's for the language. In scripts without spaces between words (Han, kana, Thai, Lao,
/// Khmer, Burmese) each character stands alone, with its marks.
///
/// ```swift
/// var words = try WordTokenizer(locale: .root)
/// try words.tokens(of: text.utf8Span.span).filter { $0.isWord }
/// ```
/// It belongs to one task at a time.
public struct WordTokenizer: ~Copyable {
    private var segmenter: Segmenter

    /// A word, or a space or mark between words.
    public struct Token: Sendable, Hashable {
        /// The bytes of the token.
        public var range: Range<Int>
        /// Whether it is a word, number or character, and no space or mark.
        public var isWord: Bool

        /// Creates a token of some bytes.
        public init(range: Range<Int>, isWord: Bool) {
            self.range = range
            self.isWord = isWord
        }
    }

    /// Opens the rules of a language.
    ///
    /// - Throws: `ICUError` when ICU has no rules.
    public init(locale: LocaleIdentifier) throws(ICUError) {
        segmenter = try Segmenter(.words, locale: locale.tag)
    }

    /// The tokens of a text in UTF-8, which cover it without gaps.
    ///
    /// - Throws: `ICUError` when the text is longer than 2 GB.
    /// - Complexity: O(*n*) in the length of the text.
    public mutating func tokens(of text: Span<UInt8>) throws(ICUError) -> [Token] {
        var isASCII = true
        for index in text.indices where text[index] >= 0x80 {
            isASCII = false
            break
        }
        var tokens: [Token] = []
        if isASCII {
            ASCIIWords.append(text, to: &tokens)
            return tokens
        }
        var startsOfCharacters: [Int] = []
        try segmenter.forEachSegment(of: text) { segment in
            Self.characterStarts(of: text, in: segment.range, into: &startsOfCharacters)
            guard !startsOfCharacters.isEmpty else {
                tokens.append(Token(range: segment.range, isWord: segment.kind.isWord))
                return true
            }
            for (index, start) in startsOfCharacters.enumerated() {
                let end =
                    index + 1 < startsOfCharacters.count
                    ? startsOfCharacters[index + 1] : segment.range.upperBound
                tokens.append(Token(range: start..<end, isWord: true))
            }
            return true
        }
        return tokens
    }

    /// Where the characters of a segment in a script without spaces start; none in others.
    private static func characterStarts(
        of text: Span<UInt8>, in range: Range<Int>, into starts: inout [Int]
    ) {
        starts.removeAll(keepingCapacity: true)
        var index = range.lowerBound
        while index < range.upperBound {
            let start = index
            let scalar = UTF8Reading.scalar(of: text, at: &index)
            if CharacterClass(scalar) != .character {
                if start == range.lowerBound { return }
                continue
            }
            if start == range.lowerBound || !CharacterClass.isMark(scalar) { starts.append(start) }
        }
    }
}
