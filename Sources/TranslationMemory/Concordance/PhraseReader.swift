internal import ICU

/// A reader of the phrases in folded texts: runs of one to four words, and of one to six ideographs
/// or kana, without punctuation in them.
struct PhraseReader: ~Copyable {
    private var words: Segmenter

    /// A phrase.
    struct Phrase: Sendable, Hashable {
        /// Its text.
        let bytes: [UInt8]
        /// How many words or characters it has.
        let length: Int
        /// Whether it is made of words between which spaces stand.
        let isOfWords: Bool

        /// Takes a text of so many words, or of so many single characters.
        init(bytes: [UInt8], length: Int, isCharacter: Bool) {
            self.bytes = bytes
            self.length = length
            isOfWords = !isCharacter && !PhraseReader.isUnspaced(bytes)
        }
    }

    /// A stretch of a text that phrases are made of.
    struct Token: Hashable {
        /// Its bytes.
        var range: Range<Int>
        /// Whether it is an ideograph or kana.
        var isCharacter: Bool

        /// Takes some bytes of a text.
        init(_ range: Range<Int>, isCharacter: Bool = false) {
            self.range = range
            self.isCharacter = isCharacter
        }

        /// How many of its kind a phrase has at most.
        var phraseLimit: Int { isCharacter ? 6 : 4 }
    }

    /// Creates a reader.
    init() throws(ICUError) { words = try Segmenter(.words, locale: "und") }

    /// The phrases of a text, each as often as it stands there.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    mutating func phrases(in text: Span<UInt8>) throws(ICUError) -> [(Phrase, Range<Int>)] {
        let tokens = try tokens(of: text)
        var phrases: [(Phrase, Range<Int>)] = []
        for first in tokens.indices {
            var last = first
            while last < tokens.count, last - first < tokens[first].phraseLimit {
                if last > first, !Self.follows(tokens[last - 1], tokens[last], in: text) { break }
                let range = tokens[first].range.lowerBound..<tokens[last].range.upperBound
                let bytes = text.extracting(range).array
                let phrase = Phrase(
                    bytes: bytes, length: last - first + 1,
                    isCharacter: tokens[first].isCharacter)
                phrases.append((phrase, range))
                last += 1
            }
        }
        return phrases
    }

    /// Whether a text begins in a script that writes no spaces between words: Thai, Lao, Burmese and
    /// Khmer, besides those with single characters.
    private static func isUnspaced(_ bytes: [UInt8]) -> Bool {
        var offset = 0
        let first = ScalarText.next(bytes.span, &offset)
        return (0x0E00...0x0EFF).contains(first) || (0x1000...0x109F).contains(first)
            || (0x1780...0x17FF).contains(first) || Gram.isWide(first)
    }

    /// Whether a phrase may go on from one stretch to the next.
    static func follows(_ left: Token, _ right: Token, in text: Span<UInt8>) -> Bool {
        guard left.isCharacter == right.isCharacter else { return false }
        let gap = left.range.upperBound..<right.range.lowerBound
        return gap.isEmpty || gap.count == 1 && text[gap.lowerBound] == 0x20
    }

    /// The words and single characters of a text.
    mutating func tokens(of text: Span<UInt8>) throws(ICUError) -> [Token] {
        if let plain = PlainText.tokens(of: text) { return plain }
        var tokens: [Token] = []
        for segment in try words.segments(of: text) where segment.kind.isWord {
            guard segment.kind.isIdeographic || segment.kind.isKana else {
                tokens.append(Token(segment.range, isCharacter: false))
                continue
            }
            var offset = segment.range.lowerBound
            while offset < segment.range.upperBound {
                let start = offset
                _ = ScalarText.next(text, &offset)
                tokens.append(Token(start..<offset, isCharacter: true))
            }
        }
        return tokens
    }
}
