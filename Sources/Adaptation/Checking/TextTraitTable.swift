/// The traits that each byte of UTF-8 stands for; bytes that continue a character stand for none.
struct TextTraitTable {
    private let bits: [UInt32]

    init() {
        bits = (0...255).map { Self.trait(of: UInt8($0)).rawValue }
    }

    @inline(__always)
    subscript(_ byte: UInt8) -> UInt32 { bits[Int(byte)] }

    private static func trait(of byte: UInt8) -> TextTraits {
        switch byte {
        case UInt8(ascii: " "): .space
        case 0..<0x20, 0x7F: .control
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
        case UInt8(ascii: "."): .fullStop
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: "?"): .question
        case UInt8(ascii: "!"): .exclamation
        case UInt8(ascii: ":"), UInt8(ascii: ";"): .colon
        case UInt8(ascii: "-"): .hyphen
        case UInt8(ascii: "\""), UInt8(ascii: "'"): .straightQuote
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "{"), UInt8(ascii: "}"):
            .bracket
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): .markup
        case 0x21...0x7E: .symbol
        case 0x80...0xBF: []
        case 0xC0...0xC2: .latinMark
        case 0xC3...0xCB: .latinLetter
        case 0xCC...0xD5: .otherAlphabet
        case 0xD6...0xDF: .rightToLeft
        case 0xE0...0xE1: .indic
        case 0xE2: .typographic
        case 0xE3...0xED: .eastAsian
        case 0xEE...0xEF: .compatibility
        default: .supplementary
        }
    }
}
