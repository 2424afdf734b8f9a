internal import Adaptation
internal import Diagnostics
internal import ICU
internal import TimedText

extension TitleReader {
    /// A day that the calendar has.
    mutating func day(_ value: JSONValue) -> CalendarDay? {
        guard let day = data.day(value) else { return nil }
        guard let number = day.day else {
            data.report("wrong-value", "the day is missing after '\(day)'", value.range)
            return nil
        }
        guard number <= Self.days(inMonth: day.month, of: day.year) else {
            data.report("wrong-value", "the calendar has no day '\(day)'", value.range)
            return nil
        }
        return day
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The code of a region: ISO 3166, or UN M.49 for parts of the world.
    mutating func region(_ value: JSONValue) -> String? {
        guard let code = data.text(value) else { return nil }
        // ICU also takes other spellings and codes of old, such as `uk`, which others wouldn't.
        let territories = territories(of: code)
        let isDigits = code.utf8.count == 3 && code.utf8.allSatisfy { (0x30...0x39).contains($0) }
        if let territories, isDigits || territories == [code] { return code }
        let territory = territories.flatMap { $0.count == 1 ? $0.first : nil }
        let hint = territory.map { "; did you mean '\($0)'?" } ?? ""
        data.report(
            "region", "'\(code)' isn't a region such as TH or 419\(hint)", value.range)
        return nil
    }

    /// The territories of a region, or `nil` when there is none of that code.
    mutating func territories(of code: String) -> Set<String>? {
        if let known = regions[code] { return known }
        let territories = (try? RegionContainment(region: code)).map { Set($0.territories) }
        regions[code] = .some(territories)
        return territories
    }

    /// A duration in milliseconds: their number, or `1:58`, `00:01:58.000`.
    mutating func duration(_ value: JSONValue) -> Int64? {
        if let text = value.string {
            if let duration = Self.duration(text) { return duration }
            data.report(
                "wrong-value", "'\(text)' isn't a duration such as 1:58 or 00:01:58.000",
                value.range)
            return nil
        }
        guard value.number != nil else {
            data.report(
                "wrong-value", "a duration in milliseconds, or such as \"1:58\", is missing",
                value.range)
            return nil
        }
        guard let duration = data.integer(value, in: 1...86_400_000) else { return nil }
        if duration < 1000 {
            data.report(
                "duration", "the duration is \(duration) milliseconds; are seconds meant?",
                value.range, severity: .warning)
        }
        return Int64(duration)
    }

    /// The milliseconds of `1:58`, `01:58.5` or `00:01:58.000`; at most a day.
    static func duration(_ text: String) -> Int64? {
        let halves = text.split(separator: ".", omittingEmptySubsequences: false)
        let parts = halves[0].split(separator: ":", omittingEmptySubsequences: false)
        guard halves.count <= 2, (2...3).contains(parts.count),
            parts.allSatisfy({ number($0, digits: 1...2) != nil }),
            parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
        else { return nil }
        let numbers = parts.compactMap { number($0, digits: 1...2) }
        guard numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
        var milliseconds: Int64 = 0
        if halves.count == 2 {
            guard let fraction = number(halves[1], digits: 1...3) else { return nil }
            milliseconds = [100, 10, 1][halves[1].utf8.count - 1] * fraction
        }
        let total = numbers.reduce(0) { $0 * 60 + $1 } * 1000 + milliseconds
        return (1...86_400_000).contains(total) ? total : nil
    }

    private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int64? {
        guard digits.contains(text.utf8.count),
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return Int64(text)
    }

    /// The path of a file below the title.
    mutating func path(_ value: JSONValue) -> String? {
        guard let path = data.text(value) else { return nil }
        let problem = TitlePath.problem(path) ?? folder?.problem(path)
        guard let problem else { return path }
        data.report("path", problem, value.range)
        return nil
    }
}
