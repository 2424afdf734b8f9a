/// The content of a source or a target: text with inline elements.
public struct XLIFFContent: Sendable, Hashable {
    /// What the tag says.
    public var tag: XLIFFTag
    /// Text and elements in their order.
    public var nodes: [XLIFFInline]

    /// Creates content of a text without inline elements.
    public init(_ text: String = "") { self.init(text.isEmpty ? [] : [.text(text)]) }

    /// Creates content of some nodes.
    public init(_ nodes: [XLIFFInline]) { self.init(tag: XLIFFTag(), nodes: nodes) }

    init(tag: XLIFFTag, nodes: [XLIFFInline]) {
        self.tag = tag
        self.nodes = nodes
    }

    /// The text without inline elements; codes of version 1.2 aren't text.
    ///
    /// - Complexity: O(*n*) in the size of the content.
    public var text: String {
        var text = ""
        Self.collect(nodes, into: &text)
        return text
    }

    /// The place of the target among those of the unit, from 1, when it isn't that of the source.
    public var order: Int? { tag["order"].flatMap { Int($0) } }

    private static func collect(_ nodes: [XLIFFInline], into text: inout String) {
        for node in nodes {
            switch node {
            case .text(let characters): text += characters
            case .element(let element):
                if element.kind == .cp {
                    text.unicodeScalars += element.codePoint.map { [$0] } ?? []
                } else if !element.kind.holdsCode {
                    collect(element.children, into: &text)
                }
            }
        }
    }
}
