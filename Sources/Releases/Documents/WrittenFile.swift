public import Digests

/// A file of a bundle after it was written, as metadata tells of it.
public struct WrittenFile: Sendable, Hashable {
    /// The path in the platform's folder.
    public var path: String
    /// What it is for.
    public var role: BundleFile.Role
    /// What it is for among its kind, such as `poster` for a picture; `nil` when nobody says.
    public var purpose: String?
    /// The BCP 47 tag of its language, or `nil`.
    public var locale: String?
    /// The number of its episode, or `nil` for all.
    public var episode: Int?
    /// The number of bytes.
    public var size: Int64
    /// The digest in hexadecimal digits.
    public var sha256: String
    /// The digest in hexadecimal digits, or `nil` when it wasn't made.
    public var sha512: String?
    /// The digest in hexadecimal digits, or `nil` when it wasn't made.
    public var md5: String?
    /// The files it was made from, below the title.
    public var derivedFrom: [String] = []
    /// What is known of it.
    public var facts = BundleFile.Facts()

    /// Tells of a file without a locale and an episode.
    public init(path: String, role: BundleFile.Role, size: Int64, sha256: String) {
        self.path = path
        self.role = role
        self.size = size
        self.sha256 = sha256
    }

    /// Tells of a file of a bundle by what is known of it before it is written.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - digest: Its digests: SHA-256, and MD5 for platforms such as Apple's that want it.
    public init(_ file: BundleFile, digest: FileDigest) {
        self.init(path: file.path, role: file.role, size: digest.size, sha256: digest.sha256)
        sha512 = digest[.sha512]
        md5 = digest[.md5]
        locale = file.locale
        episode = file.episode
        derivedFrom = file.derivedFrom
        facts = file.facts
    }
}
