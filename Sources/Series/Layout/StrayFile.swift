/// A file among the subtitles of a title that belongs to no episode, and why.
public struct StrayFile: Sendable, Hashable {
    /// The path below the title.
    public let name: String
    /// Why it belongs to none.
    public let reason: Reason

    /// Why a file belongs to no episode.
    public enum Reason: String, Sendable, CaseIterable {
        /// The title has no episode of its name.
        case otherEpisode = "other-episode"
        /// Its folder names no locale.
        case noLocale = "no-locale"
        /// Its extension isn't one of subtitles.
        case otherFormat = "other-format"
        /// It stands in a folder below that of the locale.
        case tooDeep = "too-deep"
    }
}
