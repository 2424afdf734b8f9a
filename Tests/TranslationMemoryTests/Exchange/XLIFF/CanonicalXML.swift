import XML

/// The content of an XML document in one form, whatever prefixes, quotes and indentation it has.
enum CanonicalXML {
    struct NoRoot: Error {}

    static func root(_ bytes: [UInt8]) throws -> XMLElement {
        var reader = XMLReader(bytes)
        guard case .start(let tag)? = try reader.next() else { throw NoRoot() }
        return try reader.element(from: tag)
    }

    /// White space counts inside elements that hold other text, and inside those of some names.
    static func text(_ bytes: [UInt8]) throws -> String {
        var lines: [String] = []
        write(try root(bytes), depth: 0, isMixed: false, to: &lines)
        return lines.joined(separator: "\n")
    }

    private static let mixed: Set = ["source", "target", "data", "note", "skeleton"]

    private static func write(
        _ element: XMLElement, depth: Int, isMixed: Bool, to lines: inout [String]
    ) {
        let indent = String(repeating: " ", count: depth)
        let attributes = element.tag.attributes
            .map { "{\($0.name.namespace)}\($0.name.local)=\($0.value.debugDescription)" }
            .sorted().joined(separator: " ")
        lines.append("\(indent)<{\(element.name.namespace)}\(element.name.local) \(attributes)>")
        let isMixed =
            isMixed || mixed.contains(element.name.local)
            || element.children.contains {
                if case .text(let text) = $0 { !text.allSatisfy(\.isWhitespace) } else { false }
            }
        for child in element.children {
            switch child {
            case .text(let text):
                if isMixed { lines.append("\(indent) \(text.debugDescription)") }
            case .element(let child):
                write(child, depth: depth + 1, isMixed: isMixed, to: &lines)
            }
        }
    }
}
