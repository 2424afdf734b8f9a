public import Adaptation

/// The days on which something holds.
public struct Validity: Sendable, Hashable {
    /// The first day, or `nil` when it always did.
    public var from: CalendarDay?
    /// The last day, or `nil` when it doesn't end.
    public var to: CalendarDay?

    /// Creates the days from one to another, both included.
    public init(from: CalendarDay?, to: CalendarDay?) {
        self.from = from
        self.to = to
    }

    /// Whether something holds on a day.
    public func holds(on day: CalendarDay) -> Bool { !begins(after: day) && !ends(before: day) }

    /// Whether it hasn't begun on a day.
    public func begins(after day: CalendarDay) -> Bool {
        guard let from else { return false }
        return (day.year, day.month, day.day ?? 31) < (from.year, from.month, from.day ?? 1)
    }

    /// Whether it is over on a day.
    public func ends(before day: CalendarDay) -> Bool {
        guard let to else { return false }
        return (to.year, to.month, to.day ?? 31) < (day.year, day.month, day.day ?? 1)
    }
}
