/// The words of ASCII text as ICU has them: by Unicode Standard Annex 29 with the changes of CLDR,
/// for which `@` is a letter and `:` parts words.
enum ASCIIWords {
    private enum Kind: UInt8 {
        case other, letter, digit, underscore, midNumLet, midNumber, space, carriage,
            line
    }

    private static let kinds: [Kind] = (UInt8(0)..<128).map { byte in
        switch byte {
        case 0x40...0x5A, 0x61...0x7A: .letter
        case 0x30...0x39: .digit
        case UInt8(ascii: "_"): .underscore
        case UInt8(ascii: "."), UInt8(ascii: "'"): .midNumLet
        case UInt8(ascii: ","), UInt8(ascii: ";"): .midNumber
        case 0x20: .space
        case 0x0D: .carriage
        case 0x0A: .line
        default: .other
        }
    }

    /// Appends the tokens of a text of ASCII only.
    static func append(_ text: Span<UInt8>, to tokens: inout [WordTokenizer.Token]) {
        var start = 0
        while start < text.count {
            let first = kinds[Int(text[start] & 0x7F)]
            var end = start + 1
            var isWord = false
            switch first {
            case .letter, .digit, .underscore:
                end = wordEnd(text, start)
                // A low line alone is no word.
                isWord = first != .underscore || end > start + 1
            case .space:
                while end < text.count, text[end] == 0x20 { end += 1 }
            case .carriage:
                if end < text.count, text[end] == 0x0A { end += 1 }
            default: break
            }
            tokens.append(WordTokenizer.Token(range: start..<end, isWord: isWord))
            start = end
        }
    }

    private static func wordEnd(_ text: Span<UInt8>, _ start: Int) -> Int {
        var end = start + 1
        var last = kinds[Int(text[start] & 0x7F)]
        while end < text.count {
            let next = kinds[Int(text[end] & 0x7F)]
            switch next {
            case .letter, .digit, .underscore:
                last = next
                end += 1
            case .midNumLet, .midNumber:
                // A mark stays inside a word or a number, and before another of its kind only.
                guard end + 1 < text.count else { return end }
                let after = kinds[Int(text[end + 1] & 0x7F)]
                let joinsLetters = next != .midNumber && last == .letter && after == .letter
                let joinsDigits = last == .digit && after == .digit
                guard joinsLetters || joinsDigits else { return end }
                last = after
                end += 2
            default: return end
            }
        }
        return end
    }
}
