internal import ICU

/// Finds the words of a list in a text that was folded.
///
/// A word of a script with spaces between words is found as a whole word only; one of a script
/// without them, and of Hangul, wherever it stands. A hyphen at an end of a listed word says that
/// the word goes on there: `un-` are words that begin so, `-less` are those that end so,
/// and `-ma-` stands anywhere.
struct WordMatcher: Sendable {
    /// A word that was found.
    struct Match: Sendable, Hashable {
        /// The word's bytes in the folded text.
        let range: Range<Int>
        /// Whether it is one of the exempt words.
        let isExempt: Bool
    }

    private struct Word: Sendable {
        let bytes: [UInt8]
        /// Whether a letter stands in front of it and behind it; `nil` where that doesn't matter.
        let goesBefore: Bool?
        let goesOn: Bool?
        let isExempt: Bool
    }

    /// The words by their first byte, longest first.
    private var words = [[Word]](repeating: [], count: 256)

    /// Prepares words; exempt ones hide those that they hold.
    init(_ words: [String], exempt: [String] = []) {
        for (list, isExempt) in [(exempt, true), (words, false)] {
            for word in list {
                let goesBefore = word.count > 1 && word.hasPrefix("-")
                let goesOn = word.count > 1 && word.hasSuffix("-")
                let bare = word.dropFirst(goesBefore ? 1 : 0).dropLast(goesOn ? 1 : 0)
                let bytes = FoldedText(String(bare)).bytes
                guard let first = bytes.first else { continue }
                let isBounded = (
                    Self.scalar(after: 0, in: bytes).map(Self.standsApart) ?? false,
                    Self.scalar(before: bytes.count, in: bytes).map(Self.standsApart) ?? false
                )
                self.words[Int(first)].append(
                    Word(
                        bytes: bytes,
                        // Where words have no spaces, any may go on.
                        goesBefore: isBounded.0 && !(goesBefore && goesOn) ? goesBefore : nil,
                        goesOn: isBounded.1 && !(goesBefore && goesOn) ? goesOn : nil,
                        isExempt: isExempt))
            }
        }
        for index in self.words.indices where self.words[index].count > 1 {
            // An exempt word goes before the same word.
            self.words[index].sort {
                ($0.bytes.count, $0.isExempt ? 1 : 0) > ($1.bytes.count, $1.isExempt ? 1 : 0)
            }
        }
    }

    /// The words in a text, from left to right; of those that begin at one place, the longest.
    ///
    /// - Complexity: O(*n*) in the length of the text, for a list of words.
    func matches(in text: FoldedText) -> [Match] {
        let bytes = text.bytes
        var matches: [Match] = []
        var index = 0
        while index < bytes.count {
            let candidates = words[Int(bytes[index])]
            guard let word = candidates.first(where: { Self.stands($0, at: index, in: bytes) })
            else {
                index += 1
                continue
            }
            let end = index + word.bytes.count
            matches.append(Match(range: index..<end, isExempt: word.isExempt))
            index = end
        }
        return matches
    }

    private static func stands(_ word: Word, at index: Int, in text: [UInt8]) -> Bool {
        let end = index + word.bytes.count
        guard end <= text.count else { return false }
        for offset in word.bytes.indices where text[index + offset] != word.bytes[offset] {
            return false
        }
        if let goesBefore = word.goesBefore,
            goesBefore != (scalar(before: index, in: text).map(standsApart) ?? false)
        {
            return false
        }
        if let goesOn = word.goesOn,
            goesOn != (scalar(after: end, in: text).map(standsApart) ?? false)
        {
            return false
        }
        return true
    }

    /// The character that ends in front of an offset.
    static func scalar(before offset: Int, in text: [UInt8]) -> UInt32? {
        guard offset > 0, offset <= text.count else { return nil }
        var start = offset - 1
        while start > 0, offset - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
        return text.span.scalar(at: &start)
    }

    /// The character that begins at an offset.
    static func scalar(after offset: Int, in text: [UInt8]) -> UInt32? {
        guard offset >= 0, offset < text.count else { return nil }
        var start = offset
        return text.span.scalar(at: &start)
    }

    /// Whether a character belongs to a word that has spaces around it.
    static func standsApart(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x61...0x7A, 0x41...0x5A: return true
        case 0..<0xAA: return false
        // Thai, Lao, Burmese, Khmer, ideographs, kana, Hangul with its particles.
        case 0xE00...0xEFF, 0x1000...0x11FF, 0x1780...0x17FF, 0x2E80...0xA4CF, 0xA960...0xA97F,
            0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF66...0xFFDC, 0x20000...0x3FFFF:
            return false
        default:
            guard let scalar = Unicode.Scalar(scalar) else { return false }
            let properties = UnicodeProperties(of: scalar)
            return properties.isLetter || properties.isMark || properties.isNumber
        }
    }
}
