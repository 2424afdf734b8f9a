extension XMLElement {
    /// Creates an element that stands in no document.
    public init(
        _ name: XMLName, _ attributes: [XMLAttribute] = [],
        namespaces: [XMLTag.Declaration] = [], children: [XMLNode] = []
    ) {
        let tag = XMLTag(
            name: name, attributes: attributes, namespaces: namespaces, range: 0..<0, line: 0,
            column: 0, isEmpty: children.isEmpty)
        self.init(tag: tag, children: children, range: 0..<0, contentRange: 0..<0)
    }
}

extension XMLTag.Declaration {
    /// Creates a declaration of a prefix, or with an empty one of the default namespace.
    public init(_ prefix: String, _ namespace: String) {
        self.init(prefix: prefix, namespace: namespace)
    }
}
