/// Finds numbers in a text, so that no line breaks inside of one: `1 000 000`, `1.5 million`,
/// `一亿五千三百万`, `ba mươi tám`.
///
/// Number words are those of a list: reading them costs more than breaking a line.
struct NumberMask: Sendable {
    private let words: TermMask
    private let joins: [[UInt8]]

    /// Takes the number words of a locale, and the words between them.
    init(_ rules: ResolvedRules) {
        words = TermMask(rules.words(.numberWords)?.words ?? [])
        joins = (rules.words(.numberJoins)?.words ?? []).map { Array(" \($0) ".utf8) }
    }

    /// Where numbers of more than one character stand in a text, in order.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    func ranges(in text: Span<UInt8>) -> [Range<Int>] {
        var (hasDigit, hasNumeral) = (false, false)
        for index in text.indices {
            let byte = text[index]
            if (0x30...0x39).contains(byte) { hasDigit = true }
            if byte >= 0xE3 { hasNumeral = true }
        }
        var parts = words.ranges(in: text)
        if hasDigit || hasNumeral {
            parts = TermMask.union(parts, hasNumeral ? chinese(in: text) : digits(in: text))
        }
        var ranges: [Range<Int>] = []
        for part in parts {
            if let last = ranges.last, joins(last, part, in: text) {
                ranges[ranges.count - 1] = last.lowerBound..<part.upperBound
            } else {
                ranges.append(part)
            }
        }
        return ranges
    }

    /// Runs of ASCII digits with the marks inside them.
    private func digits(in text: Span<UInt8>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while index < text.count {
            guard Self.isDigit(text[index]) else {
                index += 1
                continue
            }
            let end = Self.end(ofDigitsFrom: index, in: text)
            ranges.append(index..<end)
            index = end
        }
        return ranges
    }

    /// Chinese numerals one after another, with digits among them, and runs of digits.
    private func chinese(in text: Span<UInt8>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while index < text.count {
            let reader = ChineseNumeralReader(text, from: index)
            if !reader.numerals.isEmpty {
                ranges.append(index..<reader.end)
                index = max(reader.end, index + 1)
            } else if Self.isDigit(text[index]) {
                let end = Self.end(ofDigitsFrom: index, in: text)
                ranges.append(index..<end)
                index = end
            } else {
                _ = text.scalar(at: &index)
            }
        }
        return ranges
    }

    private static func end(ofDigitsFrom start: Int, in text: Span<UInt8>) -> Int {
        var end = start
        while end < text.count {
            if isDigit(text[end]) {
                end += 1
            } else if [0x2C, 0x2E, 0x3A, 0x2F].contains(text[end]), end + 1 < text.count,
                isDigit(text[end + 1])
            {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Whether two parts are one number: nothing stands between them, a space, or a word such as
    /// that for "and". Digits go on in groups of three.
    private func joins(_ first: Range<Int>, _ second: Range<Int>, in text: Span<UInt8>) -> Bool {
        let gap = first.upperBound..<second.lowerBound
        if gap.isEmpty { return true }
        if gap.count == 1, text[gap.lowerBound] == 0x20 {
            // Between Chinese numerals a space does the work of a comma.
            guard Self.isDigit(text[second.lowerBound]) else {
                return text[second.lowerBound] < 0xE3
            }
            return Self.isDigit(text[first.upperBound - 1]) && second.count == 3
                && (first.upperBound - first.lowerBound <= 3 || text[first.upperBound - 4] == 0x20)
        }
        return joins.contains { join in
            join.count == gap.count
                && join.indices.allSatisfy { text[gap.lowerBound + $0] == join[$0] }
        }
    }
}
