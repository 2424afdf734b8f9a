public import XML

/// What an original holds besides its text: the thing itself, or where it is.
public struct XLIFFSkeleton: Sendable, Hashable {
    /// What the tag says; `href` names the place.
    public var tag: XLIFFTag
    /// The thing itself, in whatever form.
    public var content: [XMLNode]

    /// Creates a skeleton that is somewhere else.
    public init(href: String) {
        tag = XLIFFTag([("href", href)])
        content = []
    }

    init(tag: XLIFFTag, content: [XMLNode]) {
        self.tag = tag
        self.content = content
    }
}
