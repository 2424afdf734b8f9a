package import TimedText

/// A file of metadata that a platform takes, and how the values of a release go into it.
///
/// The content is a tree of the template's own file; ``DocumentRenderer`` knows its words.
public struct DocumentTemplate: Sendable, Hashable {
    /// A kind of file.
    public enum Kind: String, Sendable, CaseIterable {
        case json, xml, csv, text
    }

    /// Of what there is one file each.
    public enum Scope: String, Sendable, CaseIterable {
        case title, episode, locale
        case episodeAndLocale = "episode-and-locale"
    }

    /// The kind of file.
    public var kind: Kind
    /// Of what there is one file each.
    public var scope: Scope
    /// The path of a file, with the names of ``SubtitleDelivery/naming``.
    public var naming: String
    /// What stands in it.
    package var content: JSONValue
    /// The file that ``content`` stands in, for places in findings.
    package var source: SourceText?
    /// Where it comes from.
    public var provenance: PlatformTemplate.Provenance

    /// Creates a file's description.
    package init(
        kind: Kind, scope: Scope, naming: String, content: JSONValue,
        provenance: PlatformTemplate.Provenance
    ) {
        self.kind = kind
        self.scope = scope
        self.naming = naming
        self.content = content
        self.provenance = provenance
    }

    public static func == (a: Self, b: Self) -> Bool {
        a.kind == b.kind && a.scope == b.scope && a.naming == b.naming && a.content == b.content
            && a.provenance == b.provenance
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(scope)
        hasher.combine(naming)
        hasher.combine(content)
    }
}
