internal import XML

extension XLIFFContent {
    /// The content as an element of the core namespace without a prefix.
    func element(_ local: String, version: XLIFFVersion) -> XMLElement {
        XMLElement(
            XMLName(local, namespace: version.namespace, prefix: tag.prefix), tag.attributes,
            namespaces: tag.namespaces, children: Self.children(nodes, version))
    }

    private static func children(
        _ nodes: [XLIFFInline], _ version: XLIFFVersion
    ) -> [XMLNode] {
        nodes.map { node in
            switch node {
            case .text(let text): .text(text)
            case .element(let element):
                .element(
                    XMLElement(
                        XMLName(
                            element.kind.rawValue, namespace: version.namespace,
                            prefix: element.tag.prefix),
                        element.tag.attributes, namespaces: element.tag.namespaces,
                        children: children(element.children, version)))
            }
        }
    }
}
