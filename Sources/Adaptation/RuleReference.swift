/// Where values come from: a guide, a study, a measurement.
public struct RuleReference: Sendable, Hashable {
    /// The short name by which values call it, such as `nf-th`.
    public let name: String
    public let title: String
    /// How it was come by, such as `guide` or `measurement`.
    public let kind: String
    /// When it was published or read.
    public let date: String
}
