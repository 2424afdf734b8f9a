internal import ICU

/// Finds dates in a form that the target's locale doesn't use, and dates that can be read in two
/// ways.
struct DateFinder: Sendable {
    private let year: [[UInt8]]
    private let month: [[UInt8]]
    private let day: [[UInt8]]
    private let locale: String
    private let isSame: Bool

    init(text: ResolvedRules, target: ResolvedRules) {
        func marks(_ field: RuleField) -> [[UInt8]] {
            (text[field]?.texts ?? []).map { Array($0.utf8) }
        }
        year = marks(.yearMarks)
        month = marks(.monthMarks)
        day = marks(.dayMarks)
        let languages = [text, target].map { LocaleIdentifier($0.locale)?.language }
        isSame = languages[0] == languages[1]
        let digits = target[.digits]?.text
        locale = target.locale + (digits.map { "-u-nu-\($0)" } ?? "")
    }

    /// The date that begins with a number, and how many numbers belong to it.
    func suggestion(
        _ numbers: ArraySlice<ScannedNumber>, in text: Span<UInt8>
    ) -> (suggestion: TextSuggestion, count: Int)? {
        isSame
            ? slashed(numbers, in: text) : marked(numbers, in: text) ?? slashed(numbers, in: text)
    }

    /// A date such as 2024年3月5日 or 3月5日.
    private func marked(
        _ numbers: ArraySlice<ScannedNumber>, in text: Span<UInt8>
    ) -> (TextSuggestion, Int)? {
        var index = numbers.startIndex
        guard index < numbers.endIndex else { return nil }
        let start = numbers[index].range.lowerBound
        var ofYear: Int?
        if let end = Self.mark(year, after: numbers[index], in: text) {
            ofYear = Self.whole(numbers[index], 1...9999)
            index += 1
            guard ofYear != nil, index < numbers.endIndex, numbers[index].range.lowerBound == end
            else { return nil }
        }
        guard let ofMonth = Self.whole(numbers[index], 1...12),
            let next = Self.mark(month, after: numbers[index], in: text)
        else { return nil }
        index += 1
        guard index < numbers.endIndex, numbers[index].range.lowerBound == next,
            let ofDay = Self.whole(numbers[index], 1...31),
            let end = Self.mark(day, after: numbers[index], in: text),
            let proposal = written(ofYear, ofMonth, ofDay)
        else { return nil }
        let suggestion = TextSuggestion(
            range: start..<end, kind: .date, original: text.string(in: start..<end),
            proposal: proposal, reason: "the date is written as in another language")
        return (suggestion, index - numbers.startIndex + 1)
    }

    /// A date such as 5/3/2024 or 2024-03-05.
    private func slashed(
        _ numbers: ArraySlice<ScannedNumber>, in text: Span<UInt8>
    ) -> (TextSuggestion, Int)? {
        let parts = Array(numbers.prefix(3))
        guard parts.count == 3, parts.allSatisfy({ $0.form == .digits && $0.magnitude == 1 })
        else { return nil }
        let mark = parts[0].range.upperBound
        let second = parts[1].range.upperBound
        guard mark < text.count, second < text.count,
            [0x2F, 0x2D, 0x2E].contains(text[mark]), text[second] == text[mark],
            parts[1].range.lowerBound == mark + 1, parts[2].range.lowerBound == second + 1
        else { return nil }
        let range = parts[0].range.lowerBound..<parts[2].range.upperBound
        let original = text.string(in: range)
        func result(_ proposal: String?, _ reason: String) -> (TextSuggestion, Int) {
            let suggestion = TextSuggestion(
                range: range, kind: .date, original: original, proposal: proposal, reason: reason)
            return (suggestion, 3)
        }
        if let year = Self.whole(parts[0], 1000...9999), let month = Self.whole(parts[1], 1...12),
            let day = Self.whole(parts[2], 1...31), let text = written(year, month, day)
        {
            return result(text, "the year stands first")
        }
        guard let year = Self.whole(parts[2], 1000...9999),
            let first = Self.whole(parts[0], 1...31), let second = Self.whole(parts[1], 1...31)
        else { return nil }
        let readings = [(second, first), (first, second)].filter { $0.0 <= 12 }
            .compactMap { written(year, $0.0, $0.1) }
        guard let reading = readings.first else { return nil }
        if readings.count == 1 || first == second {
            return result(reading, "numbers alone don't say which is the month")
        }
        return result(nil, "this is \(reading) or \(readings[1])")
    }

    private func written(_ year: Int?, _ month: Int, _ day: Int) -> String? {
        // A leap year, so that every day is there.
        try? DateText.format(
            year: year ?? 2000, month: month, day: day, fields: year == nil ? "MMMMd" : "yMMMMd",
            locale: locale)
    }

    private static func whole(_ number: ScannedNumber, _ range: ClosedRange<Int>) -> Int? {
        guard number.magnitude == 1, let value = Int(exactly: number.value) else { return nil }
        return range.contains(value) ? value : nil
    }

    /// Where one of some marks ends behind a number.
    private static func mark(
        _ marks: [[UInt8]], after number: ScannedNumber, in text: Span<UInt8>
    ) -> Int? {
        let start = number.range.upperBound
        for mark in marks where start + mark.count <= text.count {
            if mark.indices.allSatisfy({ text[start + $0] == mark[$0] }) {
                return start + mark.count
            }
        }
        return nil
    }
}
