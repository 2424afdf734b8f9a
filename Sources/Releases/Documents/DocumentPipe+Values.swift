internal import Adaptation

extension DocumentPipe {
    /// What becomes of a value, or `nil` when it isn't of the right kind.
    func applied(to value: FieldValue) -> FieldValue? {
        switch self {
        case .iso8601: milliseconds(value).map { .text(Self.duration($0)) }
        case .seconds: milliseconds(value).map { .integer(($0 + 500) / 1000) }
        case .date: day(value).map { .text($0.description) }
        case .start: day(value).map { .text(Self.moment($0, isEnd: false)) }
        case .end: day(value).map { .text(Self.moment($0, isEnd: true)) }
        case .year: day(value).map { .integer(Int64($0.year)) }
        case .upper: mapped(value) { $0.uppercased() }
        case .lower: mapped(value) { $0.lowercased() }
        case .line:
            mapped(value) {
                $0.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
            }
        case .join(let separator):
            .text(value.elements.compactMap { $0.text }.joined(separator: separator))
        case .pad(let digits): value.text.map { .text(Self.padded($0, digits)) }
        case .text: value.text.map { .text($0) }
        case .integer: value.text.flatMap { Int64($0) }.map { .integer($0) }
        case .count: .integer(Int64(value.elements.count))
        case .first: value.elements.first ?? value
        case .limit(let limit): .list(Array(value.elements.prefix(limit)))
        case .fit, .words, .fallback: value
        }
    }

    private func milliseconds(_ value: FieldValue) -> Int64? {
        if case .integer(let number) = value, number >= 0 { number } else { nil }
    }

    private func day(_ value: FieldValue) -> CalendarDay? {
        value.text.flatMap { CalendarDay($0) }
    }

    private func mapped(_ value: FieldValue, _ change: (String) -> String) -> FieldValue? {
        if case .list(let elements) = value {
            return .list(elements.compactMap { mapped($0, change) })
        }
        return value.text.map { .text(change($0)) }
    }

    private static func padded(_ text: String, _ digits: Int) -> String {
        String(repeating: "0", count: max(0, min(digits, 64) - text.utf8.count)) + text
    }

    /// A duration such as `PT1H2M3.5S`; ISO 8601-1, 5.5.2.
    private static func duration(_ milliseconds: Int64) -> String {
        let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        var text = "PT"
        if hours > 0 { text += "\(hours)H" }
        if minutes > 0 { text += "\(minutes)M" }
        if rest > 0 {
            var fraction = padded(String(rest), 3)
            while fraction.last == "0" { fraction.removeLast() }
            text += "\(seconds % 60).\(fraction)S"
        } else if seconds % 60 > 0 || text == "PT" {
            text += "\(seconds % 60)S"
        }
        return text
    }

    /// The first or the last second of a day, or of a month of which no day is known, in UTC.
    private static func moment(_ day: CalendarDay, isEnd: Bool) -> String {
        let number = day.day ?? (isEnd ? lastDay(of: day.month, in: day.year) : 1)
        let date = "\(padded(String(day.year), 4))-\(padded(String(day.month), 2))"
        let time = isEnd ? "23:59:59" : "00:00:00"
        return "\(date)-\(padded(String(number), 2))T\(time)Z"
    }

    private static func lastDay(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
