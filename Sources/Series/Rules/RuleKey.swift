/// Which rules are meant: those of a locale, in a market, for a delivery profile.
public struct RuleKey: Sendable, Hashable {
    /// The BCP 47 tag of the locale.
    public var locale: String
    /// The market, such as `southeast-asia`.
    public var market: String?
    /// The delivery profile, such as `vertical-short`.
    public var profile: String?

    /// Names the rules of a locale, by default without a market and a profile.
    public init(locale: String, market: String? = nil, profile: String? = nil) {
        self.locale = locale
        self.market = market
        self.profile = profile
    }
}
