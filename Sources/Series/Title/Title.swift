public import Adaptation

/// A title: a drama of many episodes, with everything that goes with it to other countries.
///
/// It is what `title.jsonc` says. Texts for people stand by locale, as BCP 47 tags.
public struct Title: Sendable, Hashable {
    /// The title's name in paths and addresses: small ASCII letters, digits and hyphens.
    public var id: String
    /// The names by locale.
    public var names: [String: String] = [:]
    /// What it is about in one sentence, by locale.
    public var loglines: [String: String] = [:]
    /// What happens, by locale.
    public var synopses: [String: String] = [:]
    /// Words to find it by, by locale.
    public var tags: [String: [String]] = [:]
    /// The locale it was made in.
    public var sourceLocale: String
    /// How its pictures came to be.
    public var kind: Kind
    /// The year of the first release, when it is known.
    public var year: Int?
    /// The genres, as MovieLabs or a platform names them.
    public var genres: [String] = []
    /// The company that made it.
    public var producer: String?
    /// The episodes in order of number.
    public var episodes: [Episode] = []
    /// The locales it goes to.
    public var targets: [Target] = []
    /// The markets it goes to.
    public var markets: [MarketPlan] = []
    /// The platforms it goes to.
    public var platforms: [PlatformPlan] = []
    /// Where it may be shown, and what proves it.
    public var rights: [RightsGrant] = []
    /// Its numbers at authorities.
    public var filings: [Filing] = []
    /// What was made by AI; `nil` when nothing was declared.
    public var ai: AIDeclaration?
    /// Its ratings by region.
    public var ratings: [Rating] = []
    /// The people in it.
    public var cast: [CastMember] = []
    /// Its pictures.
    public var art: [Artwork] = []

    /// Creates a title without episodes.
    public init(id: String, sourceLocale: String, kind: Kind) {
        self.id = id
        self.sourceLocale = sourceLocale
        self.kind = kind
    }

    /// How the pictures of a title came to be.
    public enum Kind: String, Sendable, CaseIterable {
        /// People before a camera.
        case liveAction = "live-action"
        /// Pictures made by AI that look real.
        case ai
        /// A comics drama made by AI (AI漫剧).
        case aiComics = "ai-comics"
        /// A dubbed version of another title.
        case dubbed
    }

    /// A locale that a title goes to.
    public struct Target: Sendable, Hashable {
        /// The BCP 47 tag.
        public var locale: String
        /// How much care it gets: 1 is most.
        public var tier: Int

        /// Creates a target.
        public init(locale: String, tier: Int = 1) {
            self.locale = locale
            self.tier = tier
        }
    }

    /// A market that a title goes to.
    public struct MarketPlan: Sendable, Hashable {
        /// The market's name, as in `locales/markets`.
        public var market: String
        /// The locales for it; all of the title's that the market has when empty.
        public var locales: [String] = []
        /// The day by which it must be ready.
        public var date: CalendarDay?

        /// Creates a plan for a market.
        public init(market: String) { self.market = market }
    }

    /// A platform that a title goes to.
    public struct PlatformPlan: Sendable, Hashable {
        /// The platform's id, as in `templates/platforms`.
        public var platform: String
        /// The market whose rules hold there.
        public var market: String?
        /// The locales for it; all of the title's when empty.
        public var locales: [String] = []
        /// The day by which it must be delivered.
        public var date: CalendarDay?
        /// What only this platform wants to know, such as a price: names and texts.
        public var values: [String: String] = [:]

        /// Creates a plan for a platform.
        public init(platform: String) { self.platform = platform }
    }
}
