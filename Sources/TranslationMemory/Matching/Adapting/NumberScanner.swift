internal import ICU

/// The finding of numbers in a text as it is written, by the marks of its language.
///
/// It finds the same numbers that are one sign in the folded text.
struct NumberScanner {
    /// The marks inside the numbers of the language.
    let symbols: NumberSymbols

    private struct Place {
        var scalar: UInt32
        var offset: Int
    }

    /// The numbers of a text, in order.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    func numbers(in text: String) -> [WrittenNumber] {
        var places: [Place] = []
        var offset = 0
        for scalar in text.unicodeScalars {
            places.append(Place(scalar: scalar.value, offset: offset))
            offset += UTF8.width(scalar)
        }
        places.append(Place(scalar: 0, offset: offset))
        let bytes = Array(text.utf8)
        var numbers: [WrittenNumber] = []
        var index = 0
        while index < places.count - 1 {
            let start = index
            var found: (value: String?, style: WrittenNumber.Style)?
            if Self.digit(places[index].scalar) != nil {
                found = digits(places, &index)
            } else if HanNumeral.isPart(places[index].scalar) {
                while HanNumeral.isPart(places[index].scalar) { index += 1 }
                let run = places[start..<index].map { $0.scalar }
                if let value = HanNumeral.value(of: run[...]) {
                    let isYear = run.allSatisfy { HanNumeral.digit($0).map { $0 < 10 } == true }
                    found = (String(value), isYear ? .years : .numeral)
                }
            } else {
                index += 1
            }
            guard let found else { continue }
            let range = places[start].offset..<places[index].offset
            numbers.append(
                WrittenNumber(
                    range: range, text: String(decoding: bytes[range], as: UTF8.self),
                    value: found.value, style: found.style))
        }
        return numbers
    }

    /// Reads digits with marks between them, and Chinese multipliers behind them.
    private func digits(
        _ places: [Place], _ index: inout Int
    ) -> (value: String?, style: WrittenNumber.Style) {
        var groups = [""]
        var marks: [UInt32] = []
        var multipliers: [UInt32] = []
        let zero = places[index].scalar - UInt32(Self.digit(places[index].scalar) ?? 0)
        while true {
            while let digit = Self.digit(places[index].scalar) {
                if !multipliers.isEmpty { groups[groups.count - 1] = "?" }
                groups[groups.count - 1] += String(digit)
                index += 1
            }
            if let next = Self.separatorEnd(places, at: index) {
                marks.append(places[index].scalar)
                groups.append("")
                index = next
            } else if HanNumeral.isPart(places[index].scalar) {
                multipliers.append(places[index].scalar)
                index += 1
            } else {
                break
            }
        }
        let value = value(of: groups, marks)
        if !multipliers.isEmpty { return (Self.product(value, multipliers), .mixed) }
        return (value, .digits(zero: zero, isGrouped: marks.contains { isGrouping($0) }))
    }

    private func isGrouping(_ mark: UInt32) -> Bool {
        if mark == 0x66C || mark == 0x27 || mark == 0x2019 || mark == 0x20 || mark == 0xA0
            || mark == 0x202F
        {
            return true
        }
        return symbols.grouping.unicodeScalars.contains { $0.value == mark }
    }

    private func isDecimal(_ mark: UInt32) -> Bool {
        mark == 0x66B || symbols.decimal.unicodeScalars.contains { $0.value == mark }
    }

    /// The value of groups of digits with marks between them; `nil` when they say nothing certain.
    private func value(of groups: [String], _ marks: [UInt32]) -> String? {
        guard !groups.contains(where: { $0.contains("?") || $0.isEmpty }) else { return nil }
        var whole = groups
        var fraction = ""
        var thousands = marks
        if let last = marks.last, isDecimal(last) {
            fraction = whole.removeLast()
            thousands.removeLast()
        }
        guard thousands.allSatisfy({ isGrouping($0) && $0 == thousands[0] }) else { return nil }
        if whole.count > 1 {
            // In India the groups above the thousands have two digits.
            guard whole[0].count <= 3, whole[whole.count - 1].count == 3,
                whole.dropFirst().dropLast().allSatisfy({ $0.count == 3 || $0.count == 2 })
            else { return nil }
        }
        let digits = whole.joined().drop { $0 == "0" }
        let integer = digits.isEmpty ? "0" : String(digits)
        return fraction.isEmpty ? integer : integer + "." + fraction
    }

    /// A value times one Chinese multiplier, or several in turn, such as 3千万.
    private static func product(_ value: String?, _ multipliers: [UInt32]) -> String? {
        guard let value, let number = Double(value) else { return nil }
        var product = number
        for multiplier in multipliers {
            let factor: Double? =
                switch multiplier {
                case 0x5341: 10
                case 0x767E: 100
                case 0x5343: 1000
                case 0x4E07, 0x842C: 10_000
                case 0x4EBF, 0x5104: 100_000_000
                default: nil
                }
            guard let factor else { return nil }
            product *= factor
        }
        return product < 1e15 && product == product.rounded() ? String(Int(product)) : nil
    }

    private static func separatorEnd(_ places: [Place], at index: Int) -> Int? {
        func isDigit(_ place: Int) -> Bool {
            place < places.count && digit(places[place].scalar) != nil
        }
        guard isDigit(index + 1) else { return nil }
        switch places[index].scalar {
        case 0x2C, 0x2E, 0x66B, 0x66C: return index + 1
        case 0x20, 0x27, 0x2019, 0xA0, 0x202F:
            return isDigit(index + 2) && isDigit(index + 3) && !isDigit(index + 4)
                ? index + 1 : nil
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
