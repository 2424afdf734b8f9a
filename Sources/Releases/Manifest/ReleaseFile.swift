/// A file of a release.
public struct ReleaseFile: Sendable, Hashable {
    /// The path in the bundle, such as `data/facebook/ep001.es_LA.srt`; for a file that isn't in
    /// it, the path it is delivered under.
    public var path: String
    /// The platform it is for.
    public var platform: String
    /// What it is for.
    public var role: BundleFile.Role
    /// The BCP 47 tag of its language.
    public var locale: String?
    /// The number of its episode.
    public var episode: Int?
    /// How many bytes it has.
    public var size: Int64
    /// The SHA-256 digest in 64 hexadecimal digits.
    public var sha256: String
    /// The SHA-512 digest in 128 hexadecimal digits.
    public var sha512: String
    /// The paths of the files it was made from, below the title; they are among the inputs.
    public var derivedFrom: [String] = []
    /// What is known of it.
    public var facts = BundleFile.Facts()
    /// Whether it carries the label of what was made by AI.
    public var isLabelled = false

    /// Creates a file.
    public init(
        path: String, platform: String, role: BundleFile.Role, size: Int64, sha256: String,
        sha512: String
    ) {
        self.path = path
        self.platform = platform
        self.role = role
        self.size = size
        self.sha256 = sha256
        self.sha512 = sha512
    }
}
