/// A note for the people who translate.
public struct XLIFFNote: Sendable, Hashable {
    /// What the tag says.
    public var tag: XLIFFTag
    /// What the note says.
    public var text: String

    /// Creates a note.
    ///
    /// - Parameters:
    ///   - text: What it says.
    ///   - category: What the note is about (`category` of version 2, `from` of version 1.2).
    ///   - version: The version of the document in which it stands.
    public init(_ text: String, category: String? = nil, version: XLIFFVersion = .v2_1) {
        tag = XLIFFTag([(version == .v1_2 ? "from" : "category", category)])
        self.text = text
    }

    init(tag: XLIFFTag, text: String) {
        self.tag = tag
        self.text = text
    }

    /// The identifier, by which annotations name it.
    public var id: String? { tag["id"] }

    /// What the note is about.
    public var category: String? { tag["category"] ?? tag["from"] }
}
