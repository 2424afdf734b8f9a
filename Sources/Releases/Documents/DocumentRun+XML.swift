internal import XML

extension DocumentRun {
    /// The file as XML in UTF-8, or `nil` when nothing stands in it.
    mutating func xml() -> [UInt8]? {
        let elements = render(content.root).compactMap { node in
            if case .element(let element) = node { element } else { nil }
        }
        guard let root = elements.first else { return nil }
        if elements.count > 1 {
            tell(
                "document-wrong-value", .failed, "the file has more than one outermost element",
                field: nil, content.root.range)
        }
        var writer = XMLWriter(indentation: 2)
        writer.declaration()
        write(root, to: &writer)
        return writer.bytes
    }

    private mutating func write(_ element: RenderedNode.Element, to writer: inout XMLWriter) {
        writer.start(element.name, element.attributes)
        for child in element.children {
            switch child {
            case .element(let element): write(element, to: &writer)
            case .value(let value): writer.text(value.text ?? "")
            case .null, .array, .object: break
            }
        }
        writer.end()
    }
}
