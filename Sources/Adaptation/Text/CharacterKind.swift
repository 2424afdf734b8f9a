internal import ICU

/// What a character is for rules that look at what stands beside a mark.
enum CharacterKind {
    case letter
    case digit
    case space
    /// Marks, symbols and what nobody sees.
    case other

    init(_ scalar: UInt32?) {
        guard let scalar else {
            self = .space
            return
        }
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A, 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x9FFF,
            0xAC00...0xD7A3:
            self = .letter
        case 0x30...0x39, 0xFF10...0xFF19: self = .digit
        case 0...0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .space
        case 0x21...0x7E, 0x2010...0x2027, 0x3001...0x303F: self = .other
        default:
            guard let scalar = Unicode.Scalar(scalar) else {
                self = .other
                return
            }
            let properties = UnicodeProperties(of: scalar)
            if properties.isLetter || properties.isMark {
                self = .letter
            } else {
                self = properties.isNumber ? .digit : .other
            }
        }
    }

    /// Whether a character is part of a word of a script that sets spaces between words.
    static func isSpacedWord(_ scalar: UInt32?) -> Bool {
        switch scalar ?? 0x20 {
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x9FFF, 0x20000...0x3FFFF:
            false
        default: CharacterKind(scalar).isWord
        }
    }

    var isWord: Bool { self == .letter || self == .digit }
}
