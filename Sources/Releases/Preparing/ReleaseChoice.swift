public import Adaptation

/// What of a title goes, and as of when.
public struct ReleaseChoice: Sendable, Hashable {
    /// The name of the release, such as `r3`.
    public var name: String
    /// The day as of which rules hold.
    public var asOf: CalendarDay
    /// The locales that go; `nil` for those of the title's plan.
    public var locales: [String]?
    /// The market whose rules hold; `nil` for that of the title's plan.
    public var market: String?
    /// Whether subtitles are adapted to the rules; otherwise they are only converted.
    public var adapts = true

    /// Chooses what the title's plan says.
    public init(name: String, asOf: CalendarDay) {
        self.name = name
        self.asOf = asOf
    }
}
