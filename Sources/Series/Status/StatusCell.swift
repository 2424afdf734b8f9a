/// The subtitles of an episode in a locale.
public struct StatusCell: Sendable, Hashable {
    /// The name of the episode in paths.
    public let episode: String
    /// The BCP 47 tag of the locale.
    public let locale: String
    /// How far they are: the first of what is in the way.
    public internal(set) var state: StatusState
    /// The path of the file below the title, or `nil` when there is none.
    public internal(set) var file: String?
    /// How many cues it has.
    public internal(set) var cues = 0
    /// How many findings of severity error it has.
    public internal(set) var errors = 0
    /// How many findings of severity warning it has.
    public internal(set) var warnings = 0
    /// How many of the errors tell of cues without a translation.
    public internal(set) var gaps = 0
    /// Whether the source changed after the translation, whatever else is in the way.
    public internal(set) var isOlder = false
    /// Whether there is a source that it was compared with.
    public internal(set) var isCompared = false

    /// Creates a cell without a file.
    init(episode: String, locale: String, state: StatusState = .missing) {
        self.episode = episode
        self.locale = locale
        self.state = state
    }
}
