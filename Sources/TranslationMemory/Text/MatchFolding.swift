internal import ICU

/// One walk over the code points of a text that leaves what counts in a match.
struct MatchFolding {
    private let keepsPunctuation: Bool
    private var hasPendingSpace = false
    /// Whether the code point before is a character of a script without spaces.
    private var isAfterCharacter = false
    private var isInWord = false

    init(keepsPunctuation: Bool) { self.keepsPunctuation = keepsPunctuation }

    mutating func fold(_ text: [UInt32], into result: inout MatchText) {
        var index = 0
        while index < text.count {
            let scalar = text[index]
            let kind = CharacterClass(scalar)
            switch kind {
            case .letter:
                append(scalar, isWord: true, to: &result)
            case .character:
                if HanNumeral.isPart(scalar), let end = hanNumber(in: text, at: index, &result) {
                    index = end
                    continue
                }
                append(scalar, isCharacter: true, to: &result)
            case .digit:
                index = number(in: text, at: index, &result)
                continue
            case .symbol:
                append(scalar, to: &result)
            case .apostrophe where isBetweenLetters(text, index):
                append(0x27, isWord: true, to: &result)
            case .punctuation, .apostrophe:
                if keepsPunctuation {
                    append(scalar, to: &result)
                } else {
                    result.punctuation.append(scalar == 0x2019 ? 0x27 : scalar)
                    hasPendingSpace = true
                }
            case .space:
                hasPendingSpace = true
            case .ignorable:
                break
            }
            index += 1
        }
    }

    private mutating func append(
        _ scalar: UInt32, isWord: Bool = false, isCharacter: Bool = false,
        to result: inout MatchText
    ) {
        if hasPendingSpace {
            hasPendingSpace = false
            if !result.scalars.isEmpty, !isAfterCharacter, !isCharacter {
                result.tokens.append(Int32(truncatingIfNeeded: result.scalars.count))
                result.scalars.append(0x20)
            }
            isInWord = false
        }
        if !(isWord && isInWord) {
            result.tokens.append(Int32(truncatingIfNeeded: result.scalars.count))
        }
        result.scalars.append(scalar)
        isInWord = isWord
        isAfterCharacter = isCharacter
        if isWord { result.hasWords = true }
    }

    private func isBetweenLetters(_ text: [UInt32], _ index: Int) -> Bool {
        index > 0 && index + 1 < text.count && isInWord && !hasPendingSpace
            && CharacterClass(text[index + 1]) == .letter
    }

    // MARK: Numbers

    /// Takes a run of Chinese numerals and returns its end, if it is one number.
    private mutating func hanNumber(
        in text: [UInt32], at start: Int, _ result: inout MatchText
    ) -> Int? {
        // What follows a numeral that was no number is in the same run, and no number either.
        if start > 0, HanNumeral.isPart(text[start - 1]) { return nil }
        var end = start
        while end < text.count, HanNumeral.isPart(text[end]) { end += 1 }
        guard let value = HanNumeral.value(of: text[start..<end]) else { return nil }
        // Another writing than 30 is a difference, though a small one.
        var key = NumberKey()
        key.add(mark: 0x4E00)
        key.add(value)
        result.numbers.append(key.value)
        append(MatchText.numberSign, to: &result)
        return end
    }

    /// Takes digits with the marks inside them, and the Chinese multipliers behind them.
    private mutating func number(
        in text: [UInt32], at start: Int, _ result: inout MatchText
    ) -> Int {
        var key = NumberKey()
        var end = start
        while true {
            while end < text.count, let digit = Self.digit(text[end]) {
                key.add(digit: digit)
                end += 1
            }
            if let next = Self.separatorEnd(text, at: end) {
                key.add(mark: text[end])
                end = next
            } else if end < text.count, HanNumeral.isPart(text[end]) {
                // 3万5千
                key.add(mark: text[end])
                end += 1
            } else {
                break
            }
        }
        result.numbers.append(key.value)
        append(MatchText.numberSign, to: &result)
        return end
    }

    /// The place behind a mark inside a number, such as a point before a digit.
    private static func separatorEnd(_ text: [UInt32], at index: Int) -> Int? {
        guard index + 1 < text.count, digit(text[index + 1]) != nil else { return nil }
        switch text[index] {
        case 0x2C, 0x2E, 0x66B, 0x66C: return index + 1
        case 0x20, 0x27, 0x2019, 0xA0, 0x202F:
            // A space or an apostrophe stands only before three digits.
            guard index + 3 < text.count, digit(text[index + 2]) != nil,
                digit(text[index + 3]) != nil
            else { return nil }
            return index + 4 < text.count && digit(text[index + 4]) != nil ? nil : index + 1
        default: return nil
        }
    }

    private static func digit(_ scalar: UInt32) -> Int? {
        if scalar < 0x80 { return scalar >= 0x30 && scalar < 0x3A ? Int(scalar) - 0x30 : nil }
        guard CharacterClass(scalar) == .digit, let known = Unicode.Scalar(scalar) else {
            return nil
        }
        return UnicodeProperties(of: known).digitValue
    }
}
