/// The ratings that a platform wants of a title.
public struct RatingRequirement: Sendable, Hashable {
    /// Whether each region that the title goes to needs one.
    public var isRequired: Bool
    /// Where it comes from.
    public var provenance: PlatformTemplate.Provenance

    /// Creates a requirement.
    public init(isRequired: Bool, provenance: PlatformTemplate.Provenance) {
        self.isRequired = isRequired
        self.provenance = provenance
    }
}
