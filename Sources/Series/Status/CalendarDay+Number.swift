package import Adaptation

extension CalendarDay {
    /// The number of days since 1970-01-01; that of its last day for a month.
    ///
    /// Source: Howard Hinnant, "chrono-compatible low-level date algorithms", in his own words the
    /// count of days of a year that begins in March.
    package var number: Int {
        let day = day ?? Self.days(of: month, in: year)
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func days(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
