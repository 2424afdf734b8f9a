internal import XML

/// Free properties under one heading, as the metadata module of XLIFF 2 has them.
public struct XLIFFMetaGroup: Sendable, Hashable {
    /// The heading.
    public var category: String?
    /// Properties and groups in their order.
    public var items: [Item]

    /// What a group holds.
    public indirect enum Item: Sendable, Hashable {
        /// A property with its type and value.
        case meta(type: String, value: String)
        /// A group inside the group.
        case group(XLIFFMetaGroup)
    }

    /// Creates a group.
    public init(category: String? = nil, items: [Item]) {
        self.category = category
        self.items = items
    }

    /// The value of the first property of a type.
    public subscript(_ type: String) -> String? {
        for case .meta(type, let value) in items { return value }
        return nil
    }

    private static func name(_ local: String) -> XMLName {
        XMLName(
            local, namespace: XLIFFModule.metadata.rawValue, prefix: XLIFFModule.metadata.prefix)
    }

    init(_ element: XMLElement) {
        category = element.tag.value("category")
        items = element.elements.map {
            $0.name.local == "metaGroup"
                ? .group(XLIFFMetaGroup($0))
                : .meta(type: $0.tag.value("type") ?? "", value: $0.text)
        }
    }

    private var element: XMLElement {
        XMLElement(
            Self.name("metaGroup"), XLIFFTag([("category", category)]).attributes,
            children: items.map {
                switch $0 {
                case .group(let group): .element(group.element)
                case .meta(let type, let value):
                    .element(
                        XMLElement(
                            Self.name("meta"), XLIFFTag([("type", type)]).attributes,
                            children: value.isEmpty ? [] : [.text(value)]))
                }
            })
    }

    /// An element that holds groups, to be attached to a file, group or unit.
    public static func attachment(_ groups: [XLIFFMetaGroup]) -> XLIFFAttachment {
        .element(XMLElement(name("metadata"), children: groups.map { .element($0.element) }))
    }
}

extension Array<XLIFFAttachment> {
    /// The groups of free properties among the attachments.
    public var metadata: [XLIFFMetaGroup] {
        elements.filter {
            $0.name == XMLName("metadata", namespace: XLIFFModule.metadata.rawValue)
        }
        .flatMap { $0.elements.map { XLIFFMetaGroup($0) } }
    }
}
