/// Units and groups that belong together.
public struct XLIFFGroup: Sendable, Hashable {
    /// What the tag says.
    public var tag: XLIFFTag
    /// Notes, modules and extensions.
    public var attachments: [XLIFFAttachment]
    /// Groups and units in their order.
    public var members: [XLIFFMember]

    /// Creates a group.
    public init(id: String, attachments: [XLIFFAttachment] = [], members: [XLIFFMember] = []) {
        self.init(tag: XLIFFTag([("id", id)]), attachments: attachments, members: members)
    }

    init(tag: XLIFFTag, attachments: [XLIFFAttachment], members: [XLIFFMember]) {
        self.tag = tag
        self.attachments = attachments
        self.members = members
    }

    /// The identifier.
    public var id: String? { tag["id"] }
}
