internal import ICU

/// What a character is when texts are compared.
enum CharacterClass: UInt8 {
    /// A letter or mark of a script that parts words by spaces.
    case letter
    /// A letter or mark of a script without spaces between words: each stands alone.
    case character
    /// A decimal digit.
    case digit
    /// A sign that counts, such as `$` or `%`.
    case symbol
    /// A mark that counts only for the penalty.
    case punctuation
    /// A mark that belongs to the word when it stands between letters.
    case apostrophe
    /// A space, a line break or a control.
    case space
    /// Nothing to be seen, such as a soft hyphen.
    case ignorable

    /// The class of a character.
    init(_ scalar: UInt32) {
        if scalar < 0x3400 {
            self = Self.table[Int(scalar)]
        } else if scalar < 0xA000 {
            self = .character
        } else {
            self = Self.lookUp(scalar)
        }
    }

    private static let table: [CharacterClass] = (UInt32(0)..<0x3400).map { lookUp($0) }

    /// Whether a character is in the blocks of Han, kana, Thai, Lao, Khmer and Burmese.
    static func isUnspaced(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x19E0...0x19FF, 0x2E80...0x2FDF,
            0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035, 0x3038...0x303C, 0x3041...0x312F,
            0x31A0...0x31BF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA9E0...0xA9FF,
            0xAA60...0xAA7F, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x1AFF0...0x1B16F,
            0x20000...0x3FFFD:
            true
        default: false
        }
    }

    /// Whether a character belongs to the one before it.
    static func isMark(_ scalar: UInt32) -> Bool {
        Unicode.Scalar(scalar).map { UnicodeProperties(of: $0).isMark } ?? false
    }

    private static func lookUp(_ scalar: UInt32) -> CharacterClass {
        switch scalar {
        case 0x27, 0x2019: return .apostrophe
        case 0x7E: return .punctuation
        case 0x23, 0x25, 0x26, 0x2030: return .symbol
        default: break
        }
        guard let known = Unicode.Scalar(scalar) else { return .symbol }
        let properties = UnicodeProperties(of: known)
        if properties.isLetter || properties.isMark {
            return isUnspaced(scalar) ? .character : .letter
        }
        if properties.isNumber {
            if properties.digitValue != nil { return .digit }
            return isUnspaced(scalar) ? .character : .symbol
        }
        if properties.isPunctuation { return .punctuation }
        if properties.isSeparator || properties.isControl { return .space }
        if properties.isFormat { return .ignorable }
        if properties.isSymbol, !properties.isCurrencyOrMath { return .punctuation }
        return .symbol
    }
}
