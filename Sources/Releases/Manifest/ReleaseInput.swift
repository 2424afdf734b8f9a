/// A file of a title that a release was made from.
public struct ReleaseInput: Sendable, Hashable {
    /// The path below the title.
    public var path: String
    /// How many bytes it has.
    public var size: Int64
    /// The SHA-256 digest in 64 hexadecimal digits.
    public var sha256: String

    /// Creates an input.
    public init(path: String, size: Int64, sha256: String) {
        self.path = path
        self.size = size
        self.sha256 = sha256
    }
}
