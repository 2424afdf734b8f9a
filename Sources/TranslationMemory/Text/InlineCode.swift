/// A piece of markup inside a segment, such as `<i>`, `{\an8}` or TMX's `<ph>`.
public struct InlineCode: Sendable, Hashable {
    /// What a code does, after the elements of TMX 1.4b.
    public enum Kind: String, Sendable, CaseIterable {
        /// Starts a span that ends in the same segment (`bpt`).
        case open
        /// Ends a span (`ept`).
        case close
        /// Stands alone (`ph`).
        case placeholder
        /// Starts a span that ends in another segment (`it pos="begin"`).
        case isolatedOpen
        /// Ends a span that starts in another segment (`it pos="end"`).
        case isolatedClose
        /// Starts a highlighted stretch, which is text and no code of a format (`hi`).
        case highlightStart
        /// Ends a highlighted stretch.
        case highlightEnd
    }

    /// What the code does.
    public var kind: Kind
    /// Where it stands: the offset in the UTF-8 bytes of the segment's text.
    public var position: Int
    /// The code as its format writes it, such as `<i>`; empty where it isn't known.
    public var native: String
    /// What pairs an opening with its closing code, from 1 (`i` of TMX); 0 where nothing does.
    public var pair: Int
    /// What pairs the code with that of the other language (`x` of TMX), if anything does.
    public var match: Int?
    /// The kind of markup, such as `italic` (`type` of TMX and XLIFF).
    public var type: String?
    /// The code as an element of TMX, where that says more than the rest of this (`assoc`, `sub`,
    /// `ut`), such as `<ph assoc="b">…</ph>`.
    public var element: String?

    /// Creates a code.
    public init(
        _ kind: Kind, at position: Int, native: String = "", pair: Int = 0, match: Int? = nil,
        type: String? = nil, element: String? = nil
    ) {
        self.kind = kind
        self.position = position
        self.native = native
        self.pair = pair
        self.match = match
        self.type = type
        self.element = element
    }
}
