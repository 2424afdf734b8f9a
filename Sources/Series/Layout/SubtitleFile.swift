internal import Files

/// A subtitle file of an episode in a locale, where the layout of a title puts it.
public struct SubtitleFile: Sendable, Hashable {
    /// The name of the episode in paths, such as `ep001`.
    public let episode: String
    /// The canonical BCP 47 tag of the locale: the title's own spelling where it goes there.
    public let locale: String
    /// Whether it is text of the source, and no translation.
    public let isSource: Bool
    /// The path below the title, such as `targets/th/ep001.srt`.
    public let name: String
    /// The path to open.
    public let path: String
    /// The size in bytes.
    public let size: Int64
    /// The moment of the last change in nanoseconds since 1970.
    public let modified: Int64
    /// Numbers that are the same for two names of the same file.
    public let identity: [UInt64]

    /// The extension of the name in small letters, without the full stop.
    public var fileExtension: String { LayoutName(name).fileExtension.lowercased() }

    /// Takes a file with what the file system says of it.
    init(
        episode: String, locale: String, isSource: Bool, name: String, path: String,
        status: FileStatus
    ) {
        self.episode = episode
        self.locale = locale
        self.isSource = isSource
        self.name = name
        self.path = path
        size = status.size
        modified = status.modified
        identity = status.identity
    }
}
