internal import Adaptation
internal import FoundationEssentials

/// The moment that files tell, so that the same input gives the same bytes.
enum SourceDate {
    /// What `SOURCE_DATE_EPOCH` says, in seconds since 1970, or `nil` when it isn't set.
    ///
    /// - Throws: ``Failure`` when it is no such number.
    static var time: Int64? {
        get throws(Failure) {
            let variable = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] ?? ""
            if variable.isEmpty { return nil }
            guard let time = Int64(variable), (0...253_402_300_799).contains(time) else {
                throw Failure(
                    .usage, "SOURCE_DATE_EPOCH should be seconds since 1970, not '\(variable)'")
            }
            return time
        }
    }

    /// The beginning of a day in UTC, in seconds since 1970.
    ///
    /// Source: the count of days of the proleptic Gregorian calendar.
    static func midnight(of day: CalendarDay) -> Int64 {
        // The year begins in March, so that a leap day is its last.
        let year = Int64(day.month <= 2 ? day.year - 1 : day.year)
        let month = Int64(day.month <= 2 ? day.month + 9 : day.month - 3)
        let days =
            365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5
            + Int64(day.day ?? 1) - 1
        return (days - 719_468) * 86_400
    }
}
