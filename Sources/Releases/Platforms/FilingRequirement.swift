public import Series

/// The numbers of authorities that a platform wants of a title.
public struct FilingRequirement: Sendable, Hashable {
    /// The kinds of number; one of them is enough.
    public var anyOf: [Filing.Kind]
    /// Where it comes from.
    public var provenance: PlatformTemplate.Provenance

    /// Creates a requirement of one number of some kinds.
    public init(anyOf: [Filing.Kind], provenance: PlatformTemplate.Provenance) {
        self.anyOf = anyOf
        self.provenance = provenance
    }
}
