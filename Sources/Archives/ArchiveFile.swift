/// A file as it goes into an archive.
public struct ArchiveFile: Sendable, Hashable {
    /// Where its bytes are.
    public enum Content: Sendable, Hashable {
        case bytes([UInt8])
        /// A path of a file on disk.
        case file(String)
    }

    /// The path in the archive, with slashes.
    public var name: String
    /// Where its bytes are.
    public var content: Content
    /// Whether to compress it where that makes it smaller; of use for text and not for media.
    public var compresses: Bool

    /// Creates a file.
    public init(_ name: String, _ content: Content, compresses: Bool) {
        self.name = name
        self.content = content
        self.compresses = compresses
    }
}
