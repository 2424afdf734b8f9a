/// For whom a title is, as an authority of a region says it.
public struct Rating: Sendable, Hashable {
    /// The ISO 3166 code of the region.
    public var region: String
    /// The system, as MovieLabs' Common Metadata Ratings names it, such as `TVPG`.
    public var system: String
    /// The value in the system, such as `TV-14`.
    public var value: String
    /// The reasons, such as `V`.
    public var reasons: [String] = []
    /// The number of the certificate, when there is one.
    public var certificate: String?

    /// Creates a rating.
    public init(region: String, system: String, value: String) {
        self.region = region
        self.system = system
        self.value = value
    }
}
