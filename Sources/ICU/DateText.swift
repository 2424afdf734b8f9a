internal import CICU

/// Writes days as a locale does, by the fields that are wanted.
///
/// ```swift
/// try DateText.format(year: 2024, month: 3, day: 5, fields: "yMMMMd", locale: "en-US")
/// // "March 5, 2024"
/// ```
public enum DateText {
    /// Writes a day of the Gregorian calendar with the fields of a CLDR skeleton.
    ///
    /// The locale is a BCP 47 tag, perhaps with a calendar: `th-u-ca-gregory`.
    ///
    /// - Throws: ``ICUError`` when the locale or the fields mean nothing to ICU.
    public static func format(
        year: Int, month: Int, day: Int, fields: String, locale: String
    ) throws(ICUError) -> String {
        let milliseconds = Double(days(year: year, month: month, day: day)) * 86_400_000
        return unsafe try collectText("write a date in \(locale)") { result, room, status in
            unsafe tw_format_date(fields, locale, milliseconds, result, room, &status)
        }
    }

    /// The days since 1970; the months of a year count from March, so that leap days come last.
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let year = min(max(year, -9999), 9999) - (month <= 2 ? 1 : 0)
        let month = (min(max(month, 1), 12) + 9) % 12
        let era = (year >= 0 ? year : year - 399) / 400
        let ofEra = year - era * 400
        let ofYear = (153 * month + 2) / 5 + min(max(day, 1), 31) - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }
}
