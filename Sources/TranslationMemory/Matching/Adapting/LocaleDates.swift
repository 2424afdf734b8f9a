internal import ICU

/// How a language writes days, learnt from what ICU writes for some.
final class LocaleDates {
    private let locale: LocaleIdentifier
    private let scanner: NumberScanner
    private var templates: [Template]?

    /// A way to write a day: numbers with texts before, between and after them.
    private struct Template: Hashable {
        enum Field: Hashable {
            case year(offset: Int)
            case month, day
        }

        var fields: [Field]
        /// One more than fields.
        var literals: [[UInt8]]
        /// The month, where the texts name it.
        var month: Int?
    }

    /// The fields of CLDR skeletons, with and without a year.
    private static let withYear = ["yMMMMd", "yMMMd", "yMd"]
    private static let withoutYear = ["MMMMd", "MMMd"]

    init?(locale: LocaleIdentifier) {
        guard let symbols = try? NumberSymbols(locale: locale.tag) else { return nil }
        self.locale = locale
        scanner = NumberScanner(symbols: symbols)
    }

    /// The days that a text names, with the numbers that are found in it, in order.
    func dates(in text: String, _ numbers: [WrittenNumber]) -> [WrittenDate] {
        guard !numbers.isEmpty else { return [] }
        let templates = templates ?? learn()
        self.templates = templates
        // Names of months are small or capital letters as the sentence has it.
        let lowercased = text.lowercased()
        let bytes = Array((lowercased.utf8.count == text.utf8.count ? lowercased : text).utf8)
        var dates: [WrittenDate] = []
        var index = 0
        while index < numbers.count {
            let found = templates.lazy.compactMap { template in
                Self.match(template, bytes, numbers, at: index).map { ($0, template.fields.count) }
            }.first
            if let (date, count) = found {
                dates.append(date)
                index += count
            } else {
                index += 1
            }
        }
        return dates
    }

    /// The texts that the language writes for a day, each with its fields.
    func texts(of date: WrittenDate) -> [(fields: String, text: String)] {
        (date.year == nil ? Self.withoutYear : Self.withYear).compactMap { fields in
            text(of: date, fields: fields).map { (fields, $0) }
        }
    }

    /// The text for a day with the fields of a skeleton.
    func text(of date: WrittenDate, fields: String) -> String? {
        // A leap year, so that each day is there.
        try? DateText.format(
            year: date.year ?? 2000, month: date.month, day: date.day, fields: fields,
            locale: locale.tag)
    }

    private static func match(
        _ template: Template, _ text: [UInt8], _ numbers: [WrittenNumber], at first: Int
    ) -> WrittenDate? {
        let count = template.fields.count
        guard first + count <= numbers.count else { return nil }
        var date = WrittenDate(range: 0..<0, year: nil, month: template.month ?? 0, day: 0)
        for (index, field) in template.fields.enumerated() {
            guard let value = numbers[first + index].whole else { return nil }
            switch field {
            case .year(let offset): date.year = value - offset
            case .month: date.month = value
            case .day: date.day = value
            }
            guard index > 0 else { continue }
            let between =
                numbers[first + index - 1].range
                .upperBound..<numbers[first + index].range.lowerBound
            if !text[between].elementsEqual(template.literals[index]) { return nil }
        }
        let start = numbers[first].range.lowerBound - template.literals[0].count
        let end = numbers[first + count - 1].range.upperBound + template.literals[count].count
        guard start >= 0, end <= text.count,
            text[start..<numbers[first].range.lowerBound].elementsEqual(template.literals[0]),
            text[numbers[first + count - 1].range.upperBound..<end]
                .elementsEqual(template.literals[count]),
            (1...12).contains(date.month), (1...31).contains(date.day),
            date.year.map({ (1...9999).contains($0) }) ?? true
        else { return nil }
        date.range = start..<end
        return date
    }

    /// Learns from a day in each month, the ways with a year first.
    private func learn() -> [Template] {
        var templates: [Template] = []
        for fields in Self.withYear + Self.withoutYear {
            for month in 1...12 {
                let sample = WrittenDate(
                    range: 0..<0, year: fields.contains("y") ? 2033 : nil, month: month, day: 22)
                guard let text = text(of: sample, fields: fields),
                    let template = learn(from: text.lowercased(), month),
                    !templates.contains(template)
                else { continue }
                templates.append(template)
            }
        }
        return templates
    }

    private func learn(from text: String, _ month: Int) -> Template? {
        let bytes = Array(text.utf8)
        var template = Template(fields: [], literals: [], month: month)
        var place = 0
        for number in scanner.numbers(in: text) {
            guard let value = number.whole else { return nil }
            template.literals.append(Array(bytes[place..<number.range.lowerBound]))
            place = number.range.upperBound
            switch value {
            case 22: template.fields.append(.day)
            case month:
                template.fields.append(.month)
                template.month = nil
            case let year where year > 1000: template.fields.append(.year(offset: year - 2033))
            default: return nil
            }
        }
        template.literals.append(Array(bytes[place...]))
        return template.fields.contains(.day) ? template : nil
    }
}
