/// A character reference of HTML, such as `&amp;`, `&#x41;` or `&notin;`.
///
/// Source: WHATWG HTML, section 13.2.5.72 "Character reference state".
struct CharacterReference {
    /// Where the reference ends in the text.
    var end: Int
    /// The first character that it stands for.
    var first: Unicode.Scalar
    /// The second character, which a few references have.
    var second: Unicode.Scalar?

    /// The characters as a string.
    var characters: String {
        var characters = String(first)
        if let second { characters.unicodeScalars.append(second) }
        return characters
    }

    /// Reads the reference after an ampersand, or returns `nil` when there is none.
    ///
    /// In an attribute or annotation a name without `;` is no reference when a letter, a digit or
    /// `=` follows, so that `?a=1&copy=2` stays as it is.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - start: The offset of the byte after the ampersand.
    ///   - inAttribute: Whether the text is an attribute or annotation.
    /// - Returns: The reference, or `nil` when the ampersand is only a character.
    static func read(
        _ text: Span<UInt8>, at start: Int, inAttribute: Bool = false
    ) -> CharacterReference? {
        guard start < text.count else { return nil }
        if text[start] == UInt8(ascii: "#") { return number(text, at: start + 1) }
        guard isAlphanumeric(text[start]) else { return nil }
        guard
            let match = common(text, at: start)
                ?? CharacterReferenceTable.shared.longest(text, at: start)
        else { return nil }
        if inAttribute, text[match.end - 1] != UInt8(ascii: ";"), match.end < text.count {
            let next = text[match.end]
            if next == UInt8(ascii: "=") || isAlphanumeric(next) { return nil }
        }
        return match
    }

    /// The references that nearly all texts make do with.
    private static func common(_ text: Span<UInt8>, at start: Int) -> CharacterReference? {
        func has(_ byte: Unicode.Scalar, _ offset: Int) -> Bool {
            start + offset < text.count && text[start + offset] == UInt8(ascii: byte)
        }
        switch text[start] {
        case UInt8(ascii: "a"):
            guard has("m", 1), has("p", 2), has(";", 3) else { return nil }
            return CharacterReference(end: start + 4, first: "&")
        case UInt8(ascii: "l"):
            guard has("t", 1), has(";", 2) else { return nil }
            return CharacterReference(end: start + 3, first: "<")
        case UInt8(ascii: "g"):
            guard has("t", 1), has(";", 2) else { return nil }
            return CharacterReference(end: start + 3, first: ">")
        default: return nil
        }
    }

    private static func number(_ text: Span<UInt8>, at start: Int) -> CharacterReference? {
        var index = start
        var radix: UInt32 = 10
        if index < text.count, text[index] | 0x20 == UInt8(ascii: "x") {
            radix = 16
            index += 1
        }
        let digits = index
        var value: UInt32 = 0
        while index < text.count, let digit = digit(text[index], radix) {
            // Above the last code point the value doesn't matter any more.
            value = min(value * radix + digit, 0x11_0000)
            index += 1
        }
        guard index > digits else { return nil }
        if index < text.count, text[index] == UInt8(ascii: ";") { index += 1 }
        return CharacterReference(end: index, first: scalar(value))
    }

    private static func digit(_ byte: UInt8, _ radix: UInt32) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte & 0x0F)
        case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
            radix == 16 ? UInt32(byte & 0x0F) + 9 : nil
        default: nil
        }
    }

    /// The character of a number: 0x80 to 0x9F are read as windows-1252.
    private static func scalar(_ value: UInt32) -> Unicode.Scalar {
        guard value != 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
        guard value & ~0x1F == 0x80 else { return scalar }
        return windows1252[Int(value & 0x1F)]
    }

    private static let windows1252: [Unicode.Scalar] = [
        "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}",
        "\u{2021}", "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}",
        "\u{17D}", "\u{8F}", "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}",
        "\u{2022}", "\u{2013}", "\u{2014}", "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}",
        "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
    ]

    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: false
        }
    }
}
