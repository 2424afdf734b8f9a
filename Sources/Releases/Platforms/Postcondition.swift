/// What must hold for files that were written.
public struct Postcondition: Sendable, Hashable {
    /// The name of the validator, such as `subtitles`, `xml`, `json`, `csv`, `playlist` or `label`.
    public var validator: String
    /// The files that it is about: a pattern with `*` over paths in the platform's folder.
    public var files: String
    /// What the validator wants to know, such as the file of a schema, by name.
    public var settings: [String: String] = [:]
    /// Where it comes from.
    public var provenance: PlatformTemplate.Provenance

    /// Creates a condition.
    public init(
        validator: String, files: String, provenance: PlatformTemplate.Provenance
    ) {
        self.validator = validator
        self.files = files
        self.provenance = provenance
    }
}
