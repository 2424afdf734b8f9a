public import Adaptation
public import Series
public import TimedText

/// A title as it goes to one platform: the locales with the platform's names for them, the episodes
/// and the subtitles after adaptation.
public struct PlatformRelease: Sendable {
    /// The title.
    public let title: Title
    /// The path of the title's folder.
    public let folder: String
    /// What the platform wants.
    public let template: PlatformTemplate
    /// The title's plan for the platform.
    public let plan: Title.PlatformPlan
    /// The locales that go, in order of tag.
    public let locales: [Locale]
    /// The episodes that go, in order of number.
    public let episodes: [Episode]
    /// The subtitles, by episode and then by locale.
    public let tracks: [Track]
    /// The name of the release, such as `r3`.
    public let name: String
    /// The day as of which rules hold.
    public let asOf: CalendarDay

    /// Creates a release.
    public init(
        title: Title, folder: String, template: PlatformTemplate, plan: Title.PlatformPlan,
        locales: [Locale], episodes: [Episode], tracks: [Track], name: String, asOf: CalendarDay
    ) {
        self.title = title
        self.folder = folder
        self.template = template
        self.plan = plan
        self.locales = locales
        self.episodes = episodes
        self.tracks = tracks
        self.name = name
        self.asOf = asOf
    }

    /// A locale that goes to a platform.
    public struct Locale: Sendable, Hashable {
        /// The BCP 47 tag.
        public var tag: String
        /// The platform's name for it.
        public var code: String

        /// Creates a locale.
        public init(tag: String, code: String) {
            self.tag = tag
            self.code = code
        }
    }

    /// The subtitles of an episode in a locale.
    public struct Track: Sendable {
        /// The number of the episode.
        public var episode: Int
        /// The BCP 47 tag.
        public var locale: String
        /// The path of the file it was read from, below the title.
        public var path: String
        /// The subtitles after adaptation.
        public var document: Document
        /// What is known of them.
        public var facts: BundleFile.Facts

        /// Creates a track.
        public init(
            episode: Int, locale: String, path: String, document: Document,
            facts: BundleFile.Facts
        ) {
            self.episode = episode
            self.locale = locale
            self.path = path
            self.document = document
            self.facts = facts
        }
    }
}
