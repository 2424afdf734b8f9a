public import Adaptation

/// The right to show a title in some territories for some time.
public struct RightsGrant: Sendable, Hashable {
    /// ISO 3166 codes, or M.49 codes of regions such as `001` for the world.
    public var territories: [String]
    /// The first day, or `nil` when it holds already.
    public var from: CalendarDay?
    /// The last day, or `nil` when it doesn't end.
    public var to: CalendarDay?
    /// Whether nobody else has it.
    public var isExclusive = false
    /// The digest of the document that proves it, such as `sha256:…`.
    public var chainOfTitle: String?
    /// The number of the registration of the copyright.
    public var registration: String?

    /// Creates a right without an end.
    public init(territories: [String]) { self.territories = territories }
}
