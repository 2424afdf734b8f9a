/// What can be said of the borders of words and characters without ICU, for the characters that
/// texts are mostly made of. It never says what ICU wouldn't.
enum PlainText {
    /// Whether a word begins or ends at an offset, by Unicode's rules for words (UAX 29); `nil` where
    /// ICU must be asked.
    ///
    /// - Parameters:
    ///   - offset: The start of a character, neither the first nor behind the last.
    ///   - bytes: The text in UTF-8.
    /// - Returns: What ICU would say.
    /// - Complexity: O(1)
    static func isWordBoundary(_ offset: Int, in bytes: Span<UInt8>) -> Bool? {
        let left = kind(before: offset, in: bytes)
        let right = kind(at: offset, in: bytes)
        switch (left, right) {
        case (.other, _), (_, .other): return nil
        case (.space, .space): return false
        case (.space, _), (_, .space): return true
        case (.letter, .letter), (.letter, .digit), (.digit, .letter), (.digit, .digit):
            return false
        case (.underscore, .letter), (.underscore, .digit), (.letter, .underscore),
            (.digit, .underscore):
            return false
        case (.mark, .letter), (.mark, .digit), (.letter, .mark), (.digit, .mark):
            return true
        case (.point, .letter), (.point, .digit):
            return isBoundary(
                bytes[offset - 1], beside: right,
                offset > 1 ? kind(before: offset - 1, in: bytes) : .space)
        case (.letter, .point), (.digit, .point):
            return isBoundary(
                bytes[offset], beside: left,
                offset + 1 < bytes.count ? kind(at: offset + 1, in: bytes) : .space)
        default: return nil
        }
    }

    private enum Kind {
        case letter, digit, space, underscore
        /// A sign that may join two letters or two digits.
        case point
        /// A sign that joins nothing.
        case mark
        case other
    }

    /// Whether a sign that may join stands at a border, with one neighbour and the one beyond it.
    private static func isBoundary(_ sign: UInt8, beside near: Kind, _ far: Kind) -> Bool? {
        if far == .other { return nil }
        guard far == near else { return true }
        switch sign {
        case UInt8(ascii: "'"), UInt8(ascii: "."): return false
        case UInt8(ascii: ","), UInt8(ascii: ";"): return near != .digit
        // Whether a colon joins letters depends on the version of ICU.
        default: return near == .letter ? nil : true
        }
    }

    private static func kind(before offset: Int, in bytes: Span<UInt8>) -> Kind {
        var start = offset - 1
        while start > 0, bytes[start] & 0xC0 == 0x80, offset - start < 4 { start -= 1 }
        return kind(at: start, in: bytes)
    }

    private static func kind(at offset: Int, in bytes: Span<UInt8>) -> Kind {
        let byte = bytes[offset]
        guard byte < 0x80 else {
            var next = offset
            return isLetter(ScalarText.next(bytes, &next)) ? .letter : .other
        }
        switch byte {
        case 0x61...0x7A, 0x41...0x5A: return .letter
        case 0x30...0x39: return .digit
        case 0x20: return .space
        case UInt8(ascii: "_"): return .underscore
        case UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"),
            UInt8(ascii: ":"):
            return .point
        // Whether it joins letters depends on the version of ICU.
        case UInt8(ascii: "@"): return .other
        case 0x21...0x7E: return .mark
        default: return .other
        }
    }

    /// Whether a character is a letter of a script with spaces that goes with any other such letter:
    /// Latin with accents, as in Vietnamese, and Cyrillic.
    private static func isLetter(_ scalar: UInt32) -> Bool {
        (0xC0...0x24F).contains(scalar) && scalar != 0xD7 && scalar != 0xF7
            || (0x1E00...0x1EFF).contains(scalar) || (0x400...0x481).contains(scalar)
            || (0x48A...0x52F).contains(scalar)
    }

    /// The words and single characters of a text; `nil` where ICU must be asked.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    static func tokens(of bytes: Span<UInt8>) -> [PhraseReader.Token]? {
        var tokens: [PhraseReader.Token] = []
        var start = 0
        var isWord = false
        var offset = 0
        while offset < bytes.count {
            let place = offset
            let scalar = ScalarText.next(bytes, &offset)
            // ICU puts ideographs together to words, of which each is taken by itself here.
            if (0x4E00...0x9FFF).contains(scalar) {
                if isWord { tokens.append(PhraseReader.Token(start..<place)) }
                tokens.append(PhraseReader.Token(place..<offset, isCharacter: true))
                isWord = false
                start = offset
                continue
            }
            let kind = kind(at: place, in: bytes)
            if kind == .other, !isWideMark(scalar) { return nil }
            if place > start {
                // Only a word and an underscore can go on.
                let mayGoOn = isWord || bytes[place - 1] == UInt8(ascii: "_")
                let isBoundary =
                    isWideMark(scalar) || !mayGoOn ? true : isWordBoundary(place, in: bytes)
                guard let isBoundary else { return nil }
                if isBoundary {
                    if isWord { tokens.append(PhraseReader.Token(start..<place)) }
                    isWord = false
                    start = place
                }
            }
            if kind == .letter || kind == .digit { isWord = true }
        }
        if isWord { tokens.append(PhraseReader.Token(start..<bytes.count)) }
        return tokens
    }

    /// Whether a character is a full stop, comma or bracket of Chinese, which joins nothing.
    private static func isWideMark(_ scalar: UInt32) -> Bool {
        scalar == 0x3001 || scalar == 0x3002 || (0x3008...0x3011).contains(scalar)
            || scalar == 0x201C || scalar == 0x201D
    }

    /// Whether each of some characters stands for itself, as a reader sees it: none of them can join
    /// another (UAX 29).
    static func areApart(_ scalars: [UInt32]) -> Bool {
        for scalar in scalars {
            let isApart =
                (0x20..<0x7F).contains(scalar) || isLetter(scalar)
                || (0x4E00...0x9FFF).contains(scalar) || (0x3001...0x3029).contains(scalar)
                || (0x3041...0x3096).contains(scalar) || (0x30A1...0x30FF).contains(scalar)
                || (0x2010...0x2027).contains(scalar)
            if !isApart { return false }
        }
        return true
    }
}
