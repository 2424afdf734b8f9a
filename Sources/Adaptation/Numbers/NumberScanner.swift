internal import ICU

/// Finds the numbers that a text of a locale names, in digits and in words.
///
/// Preparing one costs some milliseconds, so keep it for many texts. Several tasks may use it.
///
/// ```swift
/// let english = NumberScanner(rules)
/// english.numbers(in: "3.5 million, or seven".utf8Span.span).map(\.value)  // [3500000, 7]
/// ```
public struct NumberScanner: Sendable {
    private let digits: DigitScanner
    private let words: NumberWords
    private let breaker: WordBreaker
    private let excluded: [[UInt8]]

    /// Takes words of magnitude, and what looks like a number but is none, from the rules; words for
    /// numbers and the marks inside numbers are ICU's.
    public init(_ rules: ResolvedRules) {
        digits = DigitScanner(locale: rules.locale)
        words = NumberWords(rules)
        breaker = WordBreaker(locale: rules.locale)
        excluded =
            rules.words(.notNumbers)?.words.filter { !$0.isEmpty }
            .map { Array($0.lowercased().utf8) } ?? []
    }

    /// The numbers of a text in UTF-8, in their order.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    public func numbers(in text: Span<UInt8>) -> [ScannedNumber] {
        var numbers: [ScannedNumber] = []
        var isASCII = true
        for index in text.indices where text[index] >= 0x80 { isASCII = false }
        let chinese = isASCII ? [] : ChineseNumber.values(in: text)
        let words = breaker.words(of: text)
        var (nextChinese, nextWord) = (0, 0)
        var index = 0
        while index < text.count {
            while nextChinese < chinese.count, chinese[nextChinese].range.lowerBound < index {
                nextChinese += 1
            }
            while nextWord < words.count, words[nextWord].range.lowerBound < index {
                nextWord += 1
            }
            if nextChinese < chinese.count, chinese[nextChinese].range.lowerBound == index {
                let number = chinese[nextChinese]
                index = number.range.upperBound
                append(
                    ScannedNumber(
                        range: number.range, value: number.value, magnitude: number.magnitude,
                        form: .chinese), of: text, to: &numbers)
            } else if let number = digits.number(in: text, at: index) {
                let magnitude = self.words.magnitude(
                    words, in: text, after: number.range.upperBound)
                index = magnitude.end
                let value = number.digits * magnitude.value / number.divisor
                append(
                    ScannedNumber(
                        range: number.range.lowerBound..<index, value: value,
                        magnitude: magnitude.value, form: .digits), of: text, to: &numbers)
            } else if nextWord < words.count, words[nextWord].range.lowerBound == index,
                let number = self.words.number(words, in: text, at: nextWord)
            {
                index = number.range.upperBound
                append(number, of: text, to: &numbers)
            } else {
                _ = text.scalar(at: &index)
            }
        }
        return numbers
    }

    /// The numbers of a text, in their order.
    public func numbers(in text: String) -> [ScannedNumber] {
        let bytes = text.utf8Span
        return numbers(in: bytes.span)
    }

    private func append(
        _ number: ScannedNumber, of text: Span<UInt8>, to numbers: inout [ScannedNumber]
    ) {
        guard number.value.isFinite, !isExcluded(number, in: text) else { return }
        numbers.append(number)
    }

    /// Whether a number is part of a word or a phrase that only looks like one.
    private func isExcluded(_ number: ScannedNumber, in text: Span<UInt8>) -> Bool {
        guard number.form != .digits, number.range.count <= 32 else { return false }
        return excluded.contains { phrase in
            guard phrase.count >= number.range.count else { return false }
            let first = max(0, number.range.upperBound - phrase.count)
            let last = min(number.range.lowerBound, text.count - phrase.count)
            guard first <= last else { return false }
            return (first...last).contains { start in
                phrase.indices.allSatisfy { offset in
                    let byte = text[start + offset]
                    let isCapital = (0x41...0x5A).contains(byte)
                    return phrase[offset] == (isCapital ? byte | 0x20 : byte)
                }
            }
        }
    }
}
