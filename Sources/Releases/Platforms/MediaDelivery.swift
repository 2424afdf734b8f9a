/// How a platform takes videos and other files of an episode.
public struct MediaDelivery: Sendable, Hashable {
    /// The roles of the files that go, such as `video`.
    public var roles: [String]
    /// The ends of their names, such as `mp4`; all when empty.
    public var types: [String] = []
    /// The path of a file, with the names of ``SubtitleDelivery/naming`` and `{role}`.
    public var naming: String
    /// The most bytes of a file.
    public var maximumBytes: Int64?
    /// Whether each episode must have a file of each role.
    public var isRequired = false
    /// Where it comes from.
    public var provenance: PlatformTemplate.Provenance

    /// Creates a delivery.
    public init(roles: [String], naming: String, provenance: PlatformTemplate.Provenance) {
        self.roles = roles
        self.naming = naming
        self.provenance = provenance
    }
}
