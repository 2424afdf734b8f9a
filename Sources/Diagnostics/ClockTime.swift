/// A time as people read it.
package enum ClockTime {
    /// A time in milliseconds as `HH:MM:SS.mmm`, with more digits for a hundred hours and a minus
    /// sign before zero.
    package static func text(_ milliseconds: Int64) -> String {
        let time = milliseconds.magnitude
        return (milliseconds < 0 ? "-" : "") + padded(time / 3_600_000, 2) + ":"
            + padded(time / 60_000 % 60, 2) + ":" + padded(time / 1000 % 60, 2) + "."
            + padded(time % 1000, 3)
    }

    private static func padded(_ number: UInt64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
