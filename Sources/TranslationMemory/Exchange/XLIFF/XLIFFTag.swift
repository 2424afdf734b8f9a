public import XML

/// What stands in the start tag of an element of XLIFF: its attributes, and where it stands.
///
/// All attributes are kept, known or not, so that what was read is written again.
public struct XLIFFTag: Sendable, Hashable {
    /// The prefix of the element's name; usually empty.
    public var prefix = ""
    /// The namespaces that the tag declares.
    public var namespaces: [XMLTag.Declaration] = []
    /// The attributes in their order.
    public var attributes: [XMLAttribute] = []
    /// The line of the tag, from 1, or 0 when it stands in no file.
    public let line: Int
    /// The column of the tag in Unicode scalars, from 1, or 0 when it stands in no file.
    public let column: Int
    /// The bytes of the tag in the file's text.
    public let bytes: Range<Int>

    /// Creates the tag of an element that stands in no file.
    public init(_ attributes: [(String, String?)] = []) {
        self.attributes = attributes.compactMap { name, value in
            value.map { XMLAttribute(name: XMLName(name), value: $0) }
        }
        line = 0
        column = 0
        bytes = 0..<0
    }

    /// Takes a tag as it was read.
    init(_ tag: XMLTag) {
        prefix = tag.name.prefix
        namespaces = tag.namespaces
        attributes = tag.attributes
        line = tag.line
        column = tag.column
        bytes = tag.range
    }

    /// The value of an attribute without a namespace; setting `nil` takes it away.
    public subscript(_ local: String) -> String? {
        get { self[XMLName(local)] }
        set { self[XMLName(local)] = newValue }
    }

    /// The value of an attribute; one that is new is written with the prefix of the name.
    public subscript(_ name: XMLName) -> String? {
        get { attributes.first { $0.name == name }?.value }
        set {
            let index = attributes.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): attributes[index].value = value
            case (let index?, nil): attributes.remove(at: index)
            case (nil, let value?): attributes.append(XMLAttribute(name: name, value: value))
            case (nil, nil): break
            }
        }
    }

    /// Whether an attribute without a namespace says `yes`; `nil` where it isn't there.
    func flag(_ local: String) -> Bool? { self[local].map { $0 == "yes" } }

    /// The value of `xml:space`.
    public var space: String? {
        get { self[Self.spaceName] }
        set { self[Self.spaceName] = newValue }
    }

    /// The value of `xml:lang`.
    public var language: String? {
        get { self[Self.languageName] }
        set { self[Self.languageName] = newValue }
    }

    private static let spaceName = XMLName(
        "space", namespace: XMLName.xmlNamespace, prefix: "xml")
    private static let languageName = XMLName(
        "lang", namespace: XMLName.xmlNamespace, prefix: "xml")
}
