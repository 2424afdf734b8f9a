/// A limit of a text.
public struct TextField: Sendable, Hashable {
    /// What is counted.
    public enum Unit: String, Sendable, CaseIterable {
        case grapheme, scalar
        case utf16 = "utf-16"
        case utf8 = "utf-8"
        /// Graphemes as wide as those of Chinese count one, and any others half.
        case han
    }

    /// The most there may be, in the unit; `nil` when nobody knows.
    public var maximum: Int?
    /// What is counted.
    public var unit: Unit
    /// The characters that may not stand in it.
    public var forbidden: [String] = []
    /// Whether it must be there.
    public var isRequired = false
    /// The path of the value among the fields of a release, such as `title.name`.
    public var from: String
    /// Where it comes from.
    public var provenance: PlatformTemplate.Provenance

    /// Creates a limit.
    public init(
        maximum: Int?, unit: Unit, from: String, provenance: PlatformTemplate.Provenance
    ) {
        self.maximum = maximum
        self.unit = unit
        self.from = from
        self.provenance = provenance
    }
}
