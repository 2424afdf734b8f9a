/// One character of a SubRip timing line, by the part it plays there.
///
/// People and programs write times with many characters; this is the one list of them.
struct SubRipGlyph {
    enum Kind: UInt8 {
        case digit, colon, semicolon, comma, dot
        /// A hyphen, dash or minus sign.
        case dash
        /// The head of an arrow.
        case head
        /// A character that is a whole arrow.
        case arrow
        case space
        /// A character that nobody sees, such as a left-to-right mark.
        case invisible
        case other
    }

    var kind: Kind
    /// The value of a digit.
    var value: UInt8 = 0
    /// How many bytes the character takes.
    var length: Int
    /// Whether it isn't ASCII.
    var isForeign = false

    /// Reads the character at an offset; past the end there is nothing but `other` of no length.
    @inline(__always)
    static func read(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> SubRipGlyph {
        guard at < end else { return SubRipGlyph(kind: .other, length: 0) }
        let byte = bytes[at]
        switch byte {
        case 0x30...0x39: return SubRipGlyph(kind: .digit, value: byte - 0x30, length: 1)
        case 0x3A: return SubRipGlyph(kind: .colon, length: 1)
        case 0x3B: return SubRipGlyph(kind: .semicolon, length: 1)
        case 0x2C: return SubRipGlyph(kind: .comma, length: 1)
        case 0x2E: return SubRipGlyph(kind: .dot, length: 1)
        case 0x2D: return SubRipGlyph(kind: .dash, length: 1)
        case 0x3E: return SubRipGlyph(kind: .head, length: 1)
        case 0x20, 0x09, 0x0B, 0x0C: return SubRipGlyph(kind: .space, length: 1)
        case 0x00: return SubRipGlyph(kind: .invisible, length: 1)
        case 0x01...0x7F: return SubRipGlyph(kind: .other, length: 1)
        default: return foreign(bytes, at, end)
        }
    }

    private static func foreign(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> SubRipGlyph {
        let (scalar, length) = decode(bytes, at, end)
        var glyph = SubRipGlyph(kind: .other, length: length, isForeign: true)
        switch scalar.value {
        case 0xFF1A, 0x2236, 0xFE55, 0xFE13: glyph.kind = .colon
        case 0xFF1B, 0x061B, 0xFE54: glyph.kind = .semicolon
        case 0xFF0C, 0x060C, 0x066B, 0x066C, 0xFE50, 0x3001: glyph.kind = .comma
        case 0xFF0E, 0xFE52, 0x3002, 0xFF61: glyph.kind = .dot
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: glyph.kind = .dash
        case 0xFF1E, 0x203A, 0x00BB, 0xFE65: glyph.kind = .head
        case 0x2192, 0x21D2, 0x27F6, 0x2794, 0x279C, 0x27A1: glyph.kind = .arrow
        case 0x00A0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: glyph.kind = .space
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x00AD, 0x061C:
            glyph.kind = .invisible
        case 0x3400...0x9FFF, 0xAC00...0xD7FF: break  // Most CJK text ends here: no digits there.
        default:
            let properties = scalar.properties
            if properties.numericType == .decimal, let value = properties.numericValue {
                glyph.kind = .digit
                glyph.value = UInt8(clamping: Int(value))
            }
        }
        return glyph
    }

    /// The character of some UTF-8, or U+FFFD for a byte that isn't the start of one.
    private static func decode(
        _ bytes: Span<UInt8>, _ at: Int, _ end: Int
    ) -> (scalar: Unicode.Scalar, length: Int) {
        let first = bytes[at]
        let length =
            switch first {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 1
            }
        guard length > 1, at + length <= end else { return ("\u{FFFD}", 1) }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for index in at + 1..<at + length {
            guard bytes[index] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
            value = value << 6 | UInt32(bytes[index] & 0x3F)
        }
        guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
        return (scalar, length)
    }

    /// Skips spaces and invisible characters.
    ///
    /// - Returns: whether there were spaces, and whether there were invisible characters.
    @discardableResult
    static func skipSpaces(
        _ bytes: Span<UInt8>, _ at: inout Int, _ end: Int
    ) -> (spaces: Bool, invisibles: Bool) {
        var skipped = (spaces: false, invisibles: false)
        while true {
            let glyph = read(bytes, at, end)
            switch glyph.kind {
            case .space: skipped.spaces = true
            case .invisible: skipped.invisibles = true
            default: return skipped
            }
            at += glyph.length
        }
    }
}
