/// A picture that a platform takes.
public struct ArtRequirement: Sendable, Hashable {
    /// What it is for, as the title names it.
    public var role: String
    /// The width in pixels, or `nil` for any.
    public var width: Int?
    /// The height in pixels, or `nil` for any.
    public var height: Int?
    /// The least and the most of width divided by height.
    public var ratio: ClosedRange<Double>?
    /// The ends of the names of files, such as `jpg`.
    public var types: [String] = []
    /// The most bytes.
    public var maximumBytes: Int64?
    /// Whether it must be there.
    public var isRequired = false
    /// Whether each locale has one of its own.
    public var isLocalized = false
    /// The path of a file, with the names of ``SubtitleDelivery/naming`` and `{role}`.
    public var naming: String
    /// Where it comes from.
    public var provenance: PlatformTemplate.Provenance

    /// Whether it says anything of the size.
    var hasSize: Bool { width != nil || height != nil || ratio != nil }

    /// Creates a requirement of any size.
    public init(role: String, naming: String, provenance: PlatformTemplate.Provenance) {
        self.role = role
        self.naming = naming
        self.provenance = provenance
    }
}
