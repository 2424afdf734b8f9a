/// A time as TMX writes it, `YYYYMMDDThhmmssZ`.
///
/// Source: TMX 1.4b, which takes the basic format of ISO 8601; days by the algorithm of H. Hinnant
/// ("chrono-compatible low-level date algorithms").
enum TMXDate {
    /// Milliseconds since 1970, or `nil` when it isn't a time. Separators and a missing `Z` are taken.
    static func milliseconds(_ text: String) -> Int64? {
        var fields: InlineArray<6, Int64> = [0, 0, 0, 0, 0, 0]
        var count = 0
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39:
                guard count < 14 else { return nil }
                // Four digits for the year, two for each other field.
                let field = count < 4 ? 0 : count / 2 - 1
                fields[field] = fields[field] * 10 + Int64(byte) - 0x30
                count += 1
            case 0x54, 0x5A, 0x2D, 0x3A, 0x20: continue
            default: return nil
            }
        }
        guard count == 8 || count == 14, (1...12).contains(fields[1]), (1...31).contains(fields[2]),
            fields[3] < 24, fields[4] < 60, fields[5] < 61
        else { return nil }
        let time = (fields[3] * 60 + fields[4]) * 60 + fields[5]
        return (days(fields[0], fields[1], fields[2]) * 86400 + time) * 1000
    }

    /// The time of a number of milliseconds since 1970, or `nil` outside of the years 0 to 9999.
    static func text(_ milliseconds: Int64) -> String? {
        let seconds = milliseconds / 1000 - (milliseconds % 1000 < 0 ? 1 : 0)
        var day = seconds / 86400
        var rest = seconds % 86400
        if rest < 0 {
            rest += 86400
            day -= 1
        }
        guard day >= days(0, 1, 1), day <= days(9999, 12, 31) else { return nil }
        let shifted = day + 719468
        let era = (shifted >= 0 ? shifted : shifted - 146096) / 146097
        let dayOfEra = shifted - era * 146097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let dayOfMonth = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        var text = ""
        func put(_ value: Int64, _ width: Int) {
            let digits = String(value)
            text += String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        put(year, 4)
        put(month, 2)
        put(dayOfMonth, 2)
        text += "T"
        put(rest / 3600, 2)
        put(rest / 60 % 60, 2)
        put(rest % 60, 2)
        return text + "Z"
    }

    private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146097 + dayOfEra - 719468
    }
}
