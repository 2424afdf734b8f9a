/// Tells numbers that name a thing, such as `Episode 3`, and times by the clock, such as `10 a.m.`:
/// they stay in digits.
struct NumberLabels: Sendable {
    private let labels: WordMatcher
    private let clockWords: WordMatcher

    /// Takes the words of a locale that stand in front of such numbers, and behind them.
    init(_ rules: ResolvedRules) {
        labels = WordMatcher(rules.words(.numberLabels)?.words ?? [])
        clockWords = WordMatcher(rules.words(.clockWords)?.words ?? [])
    }

    /// As many bytes as any word of a list has, and some before it.
    private static let reach = 72

    /// Whether a word of the lists stands beside a number of a line.
    ///
    /// - Complexity: O(1); some words beside the number are looked at.
    func name(_ number: Range<Int>, in text: Span<UInt8>, line: Range<Int>) -> Bool {
        var start = max(line.lowerBound, number.lowerBound - Self.reach)
        while start < number.lowerBound, text[start] & 0xC0 == 0x80 { start += 1 }
        let before = Self.trimmed(text, start..<number.lowerBound)
        if labels.matches(in: before).last?.range.upperBound == before.bytes.count,
            !before.bytes.isEmpty
        {
            return true
        }
        var end = min(line.upperBound, number.upperBound + Self.reach)
        while end > number.upperBound, end < line.upperBound, text[end] & 0xC0 == 0x80 { end -= 1 }
        let after = Self.trimmed(text, number.upperBound..<end)
        return clockWords.matches(in: after).first?.range.lowerBound == 0
    }

    /// Some bytes as they are compared, without spaces at both ends.
    private static func trimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> FoldedText {
        var range = range
        while let scalar = text.scalar(before: range.upperBound, from: range.lowerBound),
            isSpace(scalar)
        {
            range = range.lowerBound..<text.scalarStart(before: range.upperBound)
        }
        while !range.isEmpty {
            var index = range.lowerBound
            guard isSpace(text.scalar(at: &index)), index <= range.upperBound else { break }
            range = index..<range.upperBound
        }
        var bytes: [UInt8] = []
        for index in range { bytes.append(text[index]) }
        return FoldedText(bytes)
    }

    private static func isSpace(_ scalar: UInt32) -> Bool {
        BreakText.isSpace(scalar) || scalar == 0xA0 || scalar == 0x202F
    }
}
