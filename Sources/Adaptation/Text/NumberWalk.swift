/// Finds whole numbers that stand alone in a line, so that they could be written as words.
///
/// Times, dates, decimals, versions, scores, measures, money, ordinals, quoted numbers, addresses
/// and lists of numbers aren't found: they stay digits in every style guide.
struct NumberWalk {
    /// A number in a line.
    struct Number {
        let bytes: Range<Int>
        let value: Int
    }

    /// The numbers of a line that stand alone.
    ///
    /// - Complexity: O(*n*) in the length of the line.
    static func numbers(in text: Span<UInt8>, line: Range<Int>) -> [Number] {
        var numbers: [Number] = []
        var index = line.lowerBound
        while index < line.upperBound {
            guard isDigit(text[index]) else {
                index += 1
                continue
            }
            let start = index
            var value = 0
            while index < line.upperBound, isDigit(text[index]) {
                if index - start < 6 { value = value * 10 + Int(text[index] - 0x30) }
                index += 1
            }
            let run = start..<index
            guard run.count <= 6, text[start] != 0x30 || run.count == 1,
                isFree(before: run, in: text, line), isFree(after: run, in: text, line)
            else { continue }
            numbers.append(Number(bytes: run, value: value))
        }
        return numbers
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isFree(
        before run: Range<Int>, in text: Span<UInt8>, _ line: Range<Int>
    ) -> Bool {
        switch text.scalar(before: run.lowerBound, from: line.lowerBound) ?? 0x20 {
        case 0x20, 0x28, 0xA0, 0xA1, 0xBF: break
        default: return false
        }
        // A name before a number, such as a room or a street, begins with a capital letter.
        guard let word = word(before: run, in: text, line) else { return true }
        let first = text[word.lowerBound]
        let isCapital = (0x41...0x5A).contains(first)
        let isFirst = word.lowerBound == line.lowerBound
        return !isCapital || isFirst
    }

    private static func word(
        before run: Range<Int>, in text: Span<UInt8>, _ line: Range<Int>
    ) -> Range<Int>? {
        guard run.lowerBound > line.lowerBound, text[run.lowerBound - 1] == 0x20 else { return nil }
        let end = run.lowerBound - 1
        var start = end
        while start > line.lowerBound, text[start - 1] > 0x20, end - start < 40 { start -= 1 }
        return start < end ? start..<end : nil
    }

    private static func isFree(
        after run: Range<Int>, in text: Span<UInt8>, _ line: Range<Int>
    ) -> Bool {
        var index = run.upperBound
        guard index < line.upperBound else { return true }
        switch text.scalar(at: &index) {
        case 0x20, 0xA0: break
        case 0x21, 0x22, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0xBB, 0x2019, 0x201D, 0x2026, 0x61F,
            0x60C:
            // The mark ends a part of the sentence, and nothing of the number follows it.
            return CharacterKind(text.scalar(after: index, to: line.upperBound)) != .digit
                && CharacterKind(text.scalar(after: index, to: line.upperBound)) != .letter
        default: return false
        }
        return !isUnit(at: index, in: text, line)
    }

    /// Whether what follows is a unit, a sign or another number: short and without a vowel, or no
    /// letter at all.
    private static func isUnit(
        at start: Int, in text: Span<UInt8>, _ line: Range<Int>
    ) -> Bool {
        guard start < line.upperBound else { return false }
        let first = CharacterKind(text.scalar(after: start, to: line.upperBound))
        if first != .letter { return true }
        var index = start
        var letters = 0
        while index < line.upperBound, letters < 6 {
            let byte = text[index]
            guard (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) else {
                // Words of other letters aren't units.
                if byte >= 0x80 { return false }
                break
            }
            switch byte | 0x20 {
            case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
                UInt8(ascii: "u"):
                // `am` and the like stand behind a time.
                let isShort = byte | 0x20 == UInt8(ascii: "a") && letters == 0
                let end = index + 2
                let isTime =
                    isShort && index + 1 < line.upperBound && text[index + 1] | 0x20 == 0x6D
                    && !CharacterKind(text.scalar(after: end, to: line.upperBound)).isWord
                return isTime
            default: letters += 1
            }
            index += 1
        }
        return letters > 0 && letters <= 4
    }
}
