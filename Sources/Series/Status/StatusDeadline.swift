public import Adaptation

/// A day by which subtitles must be ready for a market or a platform, and what isn't.
public struct StatusDeadline: Sendable, Hashable {
    /// What must be ready.
    public enum Plan: Sendable, Hashable {
        case market(String)
        case platform(String)

        /// The name of the market or the platform.
        public var name: String {
            switch self {
            case .market(let name), .platform(let name): name
            }
        }
    }

    /// For what.
    public let plan: Plan
    /// By when.
    public let date: CalendarDay
    /// The locales that it needs.
    public let locales: [String]
    /// How many episodes there are in all its locales.
    public let count: Int
    /// What isn't ready, in order of locale and episode.
    public let blocking: [StatusCell]

    /// How many days are left on a day; fewer than none when it is over. A month lasts to its end.
    public func daysLeft(asOf day: CalendarDay) -> Int { date.number - day.number }
}
