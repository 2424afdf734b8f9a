/// Tells what numbers stand for by the words and marks beside them: an order, a date, a share, or
/// the minutes of `八点半`.
struct NumberRoles: Sendable {
    private let ordinals: WordMatcher
    private let percents: WordMatcher
    private let months: [[UInt8]]
    private let days: [[UInt8]]
    /// Words behind an hour, and how many minutes they are, the longest first.
    private let minutes: [(bytes: [UInt8], value: Double)]

    /// Takes the words and marks of a locale.
    init(_ rules: ResolvedRules) {
        func bytes(_ field: RuleField) -> [[UInt8]] {
            (rules[field]?.texts ?? []).map { Array($0.utf8) }.filter { !$0.isEmpty }
        }
        ordinals = WordMatcher(rules.words(.ordinalMarks)?.words ?? [])
        percents = WordMatcher(rules.words(.percentMarks)?.words ?? [])
        months = bytes(.monthMarks)
        days = bytes(.dayMarks)
        minutes = rules.map(.clockMinutes).compactMap { word, rule in
            rule.number.map { (Array(word.utf8), $0) }
        }.sorted { ($0.bytes.count, $0.value) > ($1.bytes.count, $1.value) }
    }

    /// The numbers with what they stand for, and the minutes that are said without a number.
    ///
    /// - Complexity: O(*n*) in the number of numbers.
    func assigned(to numbers: [ScannedNumber], in text: Span<UInt8>) -> [ScannedNumber] {
        var result: [ScannedNumber] = []
        result.reserveCapacity(numbers.count)
        var done = 0
        for var number in numbers where number.range.lowerBound >= done {
            let end = number.range.upperBound
            let isAfterMonth = result.last.map {
                $0.role == .month && end - $0.range.upperBound < 32
            }
            number.role = role(number, in: text, isAfterMonth: isAfterMonth ?? false)
            result.append(number)
            guard number.value <= 24,
                let found = minutes.first(where: { has(text, $0.bytes, at: end) })
            else { continue }
            done = end + found.bytes.count
            result.append(
                ScannedNumber(
                    range: end..<end, value: found.value, magnitude: 1,
                    form: number.form, role: .implied))
        }
        return result
    }

    private func role(
        _ number: ScannedNumber, in text: Span<UInt8>, isAfterMonth: Bool
    ) -> ScannedNumber.Role {
        let (start, end) = (number.range.lowerBound, number.range.upperBound)
        // 8:00 is eight.
        if number.value == 0, start > 0, text[start - 1] == 0x3A { return .implied }
        if number.magnitude == 1 {
            if number.value >= 1, number.value <= 12,
                months.contains(where: { has(text, $0, at: end) })
            {
                return .month
            }
            if isAfterMonth, days.contains(where: { has(text, $0, at: end) }) { return .day }
        }
        let before = folded(text, max(0, start - 12)..<start)
        if let last = ordinals.matches(in: before).last, last.range.upperBound == before.bytes.count
        {
            return .ordinal
        }
        if let last = percents.matches(in: before).last, last.range.upperBound == before.bytes.count
        {
            return .share
        }
        let after = folded(text, end..<min(text.count, end + 24))
        if let first = percents.matches(in: after).first,
            first.range.lowerBound <= 1
        {
            return .share
        }
        return .quantity
    }

    private func folded(_ text: Span<UInt8>, _ range: Range<Int>) -> FoldedText {
        var bytes: [UInt8] = []
        for index in range { bytes.append(text[index]) }
        return FoldedText(bytes)
    }

    /// Whether some bytes stand at an index, perhaps after a space.
    private func has(_ text: Span<UInt8>, _ bytes: [UInt8], at start: Int) -> Bool {
        let start = start < text.count && text[start] == 0x20 ? start + 1 : start
        guard start + bytes.count <= text.count else { return false }
        return bytes.indices.allSatisfy { text[start + $0] == bytes[$0] }
    }
}
