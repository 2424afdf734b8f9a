/// Something that must be told a platform, such as that a title was made by AI.
public struct Disclosure: Sendable, Hashable {
    /// The platform's own name of it, such as `containsSyntheticMedia`.
    public var field: String
    /// The path of the value among the fields of a release, such as `ai.isSynthetic`.
    public var from: String
    /// The platform's own words for values, when they aren't the same.
    public var words: [String: String] = [:]
    /// Whether it must be said for titles that were made by AI.
    public var isRequired = false
    /// Where it comes from.
    public var provenance: PlatformTemplate.Provenance

    /// Creates a disclosure.
    public init(field: String, from: String, provenance: PlatformTemplate.Provenance) {
        self.field = field
        self.from = from
        self.provenance = provenance
    }
}
