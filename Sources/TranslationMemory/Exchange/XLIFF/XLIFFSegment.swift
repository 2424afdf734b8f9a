/// A segment of a unit, or the white space between two.
public struct XLIFFSegment: Sendable, Hashable {
    /// What the tag says; nothing in version 1.2, where segments have no element.
    public var tag: XLIFFTag
    /// Whether it is `ignorable`: between segments, and not to be translated.
    public var isIgnorable: Bool
    /// The text.
    public var source: XLIFFContent
    /// Its translation.
    public var target: XLIFFContent?

    /// Creates a segment.
    public init(
        id: String? = nil, isIgnorable: Bool = false, source: XLIFFContent,
        target: XLIFFContent? = nil
    ) {
        self.init(
            tag: XLIFFTag([("id", id)]), isIgnorable: isIgnorable, source: source,
            target: target)
    }

    init(tag: XLIFFTag, isIgnorable: Bool, source: XLIFFContent, target: XLIFFContent?) {
        self.tag = tag
        self.isIgnorable = isIgnorable
        self.source = source
        self.target = target
    }

    /// How far the translation is: `initial`, `translated`, `reviewed` or `final` in version 2, the
    /// `state` of the target in version 1.2.
    public var state: String? { tag["state"] ?? target?.tag["state"] }

    /// What a tool says of the state, such as `my:needs-check`.
    public var subState: String? { tag["subState"] }
}
