internal import ICU

/// A day as a text writes it.
struct WrittenDate: Hashable {
    /// The bytes of the date.
    var range: Range<Int>
    /// The year of the Gregorian calendar, if the text says it.
    var year: Int?
    /// The month, from 1.
    var month: Int
    /// The day of the month, from 1.
    var day: Int

    /// Whether both say the same day.
    func isSame(as other: WrittenDate) -> Bool {
        year == other.year && month == other.month && day == other.day
    }
}
