/// A day of the calendar, or a month of which no day is known.
///
/// ```swift
/// CalendarDay("2025-10-17")  // a day
/// CalendarDay("2025-12")  // a month
/// ```
public struct CalendarDay: Sendable, Hashable, CustomStringConvertible {
    public let year: Int
    public let month: Int
    /// The day of the month, or `nil` when only the month is known.
    public let day: Int?

    /// Takes a day as ISO 8601 writes it; it is `nil` for what isn't one.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts[0].utf8.count == 4,
            parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month)
        else { return nil }
        self.year = year
        self.month = month
        guard parts.count == 3 else {
            day = nil
            return
        }
        guard let day = Int(parts[2]), (1...31).contains(day) else { return nil }
        self.day = day
    }

    public var description: String {
        let month = (month < 10 ? "0" : "") + String(month)
        guard let day else { return "\(year)-\(month)" }
        return "\(year)-\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    /// Whether more than twelve months have passed from this day to another.
    ///
    /// A month lasts to its end.
    public func isStale(on today: CalendarDay) -> Bool {
        let own = (year + 1, month, day ?? 31)
        return own < (today.year, today.month, today.day ?? 1)
    }
}
