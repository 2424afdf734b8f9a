/// How many of something a platform takes.
public struct CountLimit: Sendable, Hashable {
    /// The least, or `nil`.
    public var minimum: Int?
    /// The most, or `nil`.
    public var maximum: Int?
    /// Where it comes from.
    public var provenance: PlatformTemplate.Provenance

    /// Creates a limit; `nil` is none.
    public init(minimum: Int?, maximum: Int?, provenance: PlatformTemplate.Provenance) {
        self.minimum = minimum
        self.maximum = maximum
        self.provenance = provenance
    }
}
