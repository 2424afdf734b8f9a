public import XML

/// A file of an XLIFF document: what was taken from one original.
public struct XLIFFFile: Sendable, Hashable {
    /// What the tag says.
    public var tag: XLIFFTag
    /// What isn't text to be translated, or where it is; version 2 only.
    public var skeleton: XLIFFSkeleton?
    /// The head of a file of version 1.2 as it stands.
    public var header: XMLElement?
    /// Notes, modules and extensions.
    public var attachments: [XLIFFAttachment]
    /// Groups and units in their order.
    public var members: [XLIFFMember]

    /// Creates a file.
    public init(
        id: String? = nil, original: String? = nil, attachments: [XLIFFAttachment] = [],
        members: [XLIFFMember] = []
    ) {
        self.init(
            tag: XLIFFTag([("id", id), ("original", original)]), attachments: attachments,
            members: members)
    }

    init(
        tag: XLIFFTag, skeleton: XLIFFSkeleton? = nil, header: XMLElement? = nil,
        attachments: [XLIFFAttachment], members: [XLIFFMember]
    ) {
        self.tag = tag
        self.skeleton = skeleton
        self.header = header
        self.attachments = attachments
        self.members = members
    }

    /// The identifier, which version 1.2 doesn't have.
    public var id: String? { tag["id"] }

    /// The name of the file that the text was taken from.
    public var original: String? { tag["original"] }

    /// The notes of the whole file.
    public var notes: [XLIFFNote] { attachments.notes }

    /// All units at any depth, in their order.
    ///
    /// - Complexity: O(*n*) in the number of units.
    public var units: [XLIFFUnit] { members.units }
}
