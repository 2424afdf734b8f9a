/// One file that rules were resolved from.
public struct RuleLayer: Sendable, Hashable {
    /// What a layer is about; later cases come later.
    public enum Kind: String, Sendable, CaseIterable {
        case locale, profile, market, title
    }

    public let kind: Kind
    /// The locale, profile or market; the root is `root`.
    public let name: String
    /// The file's name.
    public let file: String

    /// Whether its limits only tighten those of the layers before it.
    var tightens: Bool { kind != .locale }
}
