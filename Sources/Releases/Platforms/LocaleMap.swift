/// How a platform names locales.
public struct LocaleMap: Sendable, Hashable {
    /// How a tag is spelled that has no name of its own in the map.
    public enum Form: String, Sendable, CaseIterable {
        /// `pt-BR`, as BCP 47 has it.
        case bcp47
        /// `pt_BR`.
        case underscore
        /// `pt`.
        case language
        /// Only what the map names is supported.
        case listed
    }

    /// How a tag is spelled that has no name of its own in the map.
    public var form: Form = .bcp47
    /// The platform's own names, by BCP 47 tag.
    public var codes: [String: String] = [:]
    /// The locale whose name stands for another, by BCP 47 tag.
    public var fallbacks: [String: String] = [:]
    /// The BCP 47 tags that the platform doesn't take.
    public var unsupported: Set<String> = []
    /// Where it comes from.
    public var provenance: PlatformTemplate.Provenance?

    /// Creates a map that spells tags as BCP 47 does.
    public init() {}
}
