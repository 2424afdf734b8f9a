public import Diagnostics

/// What becomes of one file that somebody sent.
public struct ImportItem: Sendable {
    /// The name of the file for people.
    public let name: String
    /// What becomes of it.
    public internal(set) var state: State
    /// The episode that it belongs to, if that is known.
    public internal(set) var episode: Episode?
    /// How the episode was found.
    public internal(set) var evidence: Evidence?
    /// The path below the title to which it goes.
    public internal(set) var target: String?
    /// How many cues it has.
    public internal(set) var cues = 0
    /// The encoding in which it was.
    public internal(set) var encoding: String?
    /// How well it fits the episodes that come into question, the best first.
    public internal(set) var matches: [EpisodeMatch] = []
    /// What is to be said of it: why it isn't imported, or what was noticed.
    public internal(set) var remarks: [String] = []
    /// What had to be repaired to read it.
    public internal(set) var repairs: [Finding] = []
    /// The extension that the file gets, that of its format.
    var fileExtension = ""
    /// The bytes to write.
    var bytes: [UInt8] = []
    /// The file that stands in its place in the title, in whatever format.
    var existing: SubtitleFile?

    /// What becomes of a file.
    public enum State: String, Sendable, CaseIterable {
        /// It is written where nothing stands.
        case new
        /// It takes the place of a file that is there.
        case replaces
        /// It is there already, with the same bytes.
        case same
        /// Several episodes fit.
        case ambiguous
        /// No episode fits.
        case unmatched
        /// Another file is the same episode.
        case doubled
        /// It is written in another script than the locale.
        case otherScript = "other-script"
        /// It can't be read as subtitles.
        case unreadable
        /// It is none of subtitles.
        case skipped

        /// Whether it goes into the title.
        public var isWritten: Bool { self == .new || self == .replaces }
        /// Whether somebody has to decide what to do with it.
        public var isOpen: Bool {
            switch self {
            case .ambiguous, .unmatched, .doubled, .otherScript, .unreadable: true
            case .new, .replaces, .same, .skipped: false
            }
        }
    }

    /// How an episode was found.
    public enum Evidence: String, Sendable, CaseIterable {
        /// By the times of its cues.
        case content
        /// By the times, which leave several, and the name, which decides.
        case contentAndName = "content-and-name"
        /// By the number in its name; for sources, which nothing can be compared with.
        case name
        /// By its place among the other files.
        case order
    }

    /// Begins with a file of which nothing is known.
    init(_ name: String, _ state: State, remark: String? = nil) {
        self.name = name
        self.state = state
        if let remark { remarks = [remark] }
    }
}
