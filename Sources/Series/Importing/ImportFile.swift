/// A file that somebody sent, which may be the subtitles of an episode.
public struct ImportFile: Sendable, Hashable {
    /// Its name for people: the path, and for what an archive holds `archive.zip/name`.
    public let name: String
    /// Where its bytes are.
    public let content: Content

    /// Where the bytes of a file are.
    public enum Content: Sendable, Hashable {
        case bytes([UInt8])
        /// A path on disk.
        case file(String)
        /// Nowhere: the file is passed over, for a reason.
        case skipped(String)
    }

    /// Names a file.
    public init(_ name: String, _ content: Content) {
        self.name = name
        self.content = content
    }
}
