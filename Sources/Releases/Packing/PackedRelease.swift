/// A bundle that was made.
public struct PackedRelease: Sendable {
    /// The path of its folder.
    public let path: String
    /// What it says of itself.
    public let manifest: ReleaseManifest
    /// The SHA-256 digest of its `release.json`, `sha256:` and hexadecimal digits.
    public let digest: String
    /// How many bytes its files have, the tag files among them.
    public let size: Int64
    /// Whether it was there already, with the same bytes.
    public let wasThere: Bool
}
