/// The codes of an original format that the inline elements of a unit stand for.
public struct XLIFFOriginalData: Sendable, Hashable {
    /// What the tag says.
    public var tag: XLIFFTag
    /// The codes in their order.
    public var items: [Item]

    /// A code of an original format.
    public struct Item: Sendable, Hashable {
        /// What the tag says.
        public var tag: XLIFFTag
        /// The code, in which characters that XML can't hold stand as such elements.
        public var content: XLIFFContent

        /// Creates a code with its identifier.
        public init(id: String, _ text: String) {
            tag = XLIFFTag([("id", id)])
            content = XLIFFContent(text)
        }

        init(tag: XLIFFTag, content: XLIFFContent) {
            self.tag = tag
            self.content = content
        }

        /// The identifier.
        public var id: String { tag["id"] ?? "" }
    }

    /// Creates original data.
    public init(_ items: [Item]) { self.init(tag: XLIFFTag(), items: items) }

    init(tag: XLIFFTag, items: [Item]) {
        self.tag = tag
        self.items = items
    }

    /// The code with an identifier, as its format writes it.
    public subscript(_ id: String) -> String? {
        items.first { $0.id == id }?.content.text
    }
}
