public import Adaptation

/// Somebody's word that a check which failed doesn't stop a release.
public struct Waiver: Sendable, Hashable {
    /// The rule that failed.
    public var rule: String
    /// The platform it is about, or `nil` for all.
    public var platform: String?
    /// The BCP 47 tag it is about, or `nil` for all.
    public var locale: String?
    /// The number of the episode it is about, or `nil` for all.
    public var episode: Int?
    /// Who answers for it.
    public var who: String
    /// Why.
    public var because: String
    /// The last day it counts, or `nil` when it doesn't end.
    public var until: CalendarDay?

    /// Creates a waiver for all platforms, locales and episodes.
    public init(rule: String, who: String, because: String) {
        self.rule = rule
        self.who = who
        self.because = because
    }
}
