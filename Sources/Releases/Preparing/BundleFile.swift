/// A file of a bundle before it is written.
public struct BundleFile: Sendable {
    /// What a file is for.
    public enum Role: String, Sendable, CaseIterable {
        case subtitle, video, audio, art, metadata, playlist, segment
    }

    /// Where its bytes are.
    public enum Content: Sendable {
        case bytes([UInt8])
        /// A path of a file that is copied as it is.
        case file(String)
        /// A path of an MP4 file that is copied and gets a label.
        case labelled(String)
    }

    /// The path in the platform's folder: ASCII, with slashes.
    public var path: String
    /// What it is for.
    public var role: Role
    /// The BCP 47 tag of its language, or `nil`.
    public var locale: String?
    /// The number of its episode, or `nil` for all.
    public var episode: Int?
    /// Where its bytes are.
    public var content: Content
    /// The files it was made from, below the title.
    public var derivedFrom: [String] = []
    /// What is known of it.
    public var facts = Facts()

    /// Creates a file.
    public init(path: String, role: Role, content: Content) {
        self.path = path
        self.role = role
        self.content = content
    }

    /// What is known of a file.
    public struct Facts: Sendable, Hashable {
        /// How long it lasts, in milliseconds.
        public var duration: Int64?
        /// How many cues it has.
        public var cues: Int?
        /// The highest reading speed of a cue, in characters a second as its locale counts them.
        public var maximumSpeed: Double?
        /// How many changes the rules of its locale and market made to it.
        public var changes: Int?
        /// The width in pixels.
        public var width: Int?
        /// The height in pixels.
        public var height: Int?

        /// Creates facts of which none is known.
        public init() {}
    }
}
