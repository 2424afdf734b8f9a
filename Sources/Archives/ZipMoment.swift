/// A moment as zip knows it: years from 1980 to 2107, steps of two seconds, and no time zone; we
/// take it to be UTC.
struct ZipMoment: Sendable, Hashable {
    var time: UInt16
    var date: UInt16

    init(time: UInt16, date: UInt16) {
        self.time = time
        self.date = date
    }

    /// Takes seconds since 1970 in UTC; what zip can't say becomes the nearest that it can.
    init(seconds: Int64) {
        let first: Int64 = 315_532_800  // 1980-01-01T00:00:00Z
        let last: Int64 = 4_354_819_198  // 2107-12-31T23:59:58Z
        let seconds = min(max(seconds, first), last)
        let ofDay = seconds % 86_400
        time = UInt16((ofDay / 3600) << 11 | (ofDay / 60 % 60) << 5 | (ofDay % 60 / 2))
        // Years begin in March, so that the day that isn't always there comes last.
        let days = seconds / 86_400 + 719_468
        let era = days / 146_097
        let ofEra = days % 146_097
        let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * year + year / 4 - year / 100)
        let shifted = (5 * ofYear + 2) / 153
        let day = ofYear - (153 * shifted + 2) / 5 + 1
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let civil = year + era * 400 + (month <= 2 ? 1 : 0)
        date = UInt16((civil - 1980) << 9 | month << 5 | day)
    }

    /// The moment as people write it, such as `2026-11-29 17:00:00`.
    var text: String {
        func two(_ number: UInt16) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(1980 + (date >> 9))-\(two((date >> 5) & 15))-\(two(date & 31)) "
            + "\(two(time >> 11)):\(two((time >> 5) & 63)):\(two((time & 31) * 2))"
    }
}
