/// An element with all that it holds.
public struct XMLElement: Sendable, Hashable {
    /// The start tag.
    public var tag: XMLTag
    /// The elements and texts inside, in document order.
    public var children: [XMLNode]
    /// The bytes of the element, from the `<` of its start tag to after its end tag.
    public var range: Range<Int>
    /// The bytes between the tags.
    public var contentRange: Range<Int>

    /// The name of the element with its namespace.
    public var name: XMLName { tag.name }

    /// The elements among the children.
    public var elements: [XMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// All text inside, in document order.
    ///
    /// - Complexity: O(*n*) in the number of nodes.
    public var text: String {
        children.reduce(into: "") { text, child in
            switch child {
            case .text(let characters): text += characters
            case .element(let element): text += element.text
            }
        }
    }
}

extension XMLReader {
    /// Reads the rest of the element whose start tag was read last.
    ///
    /// - Throws: ``XMLError`` where the document can't be read on.
    /// - Complexity: O(*n*) in the size of the element.
    public mutating func element(from tag: XMLTag) throws(XMLError) -> XMLElement {
        let (element, failure) = partialElement(from: tag)
        if let failure { throw failure }
        return element
    }

    /// Reads the rest of an element as far as the document can be read, and why it ended early.
    public mutating func partialElement(from tag: XMLTag) -> (XMLElement, XMLError?) {
        var open = [
            XMLElement(tag: tag, children: [], range: tag.range, contentRange: tag.range)
        ]
        var failure: XMLError?
        func closed(_ content: Int, _ stop: Int) -> XMLElement {
            var element = open.removeLast()
            let first = element.tag.range.upperBound
            element.contentRange = first..<max(first, content)
            element.range = element.tag.range.lowerBound..<max(first, stop)
            return element
        }
        reading: while true {
            let event: XMLEvent?
            do throws(XMLError) { event = try next() } catch {
                failure = error
                break
            }
            switch event {
            case .start(let tag):
                open.append(
                    XMLElement(tag: tag, children: [], range: tag.range, contentRange: tag.range))
            case .text(let text): open[open.count - 1].children.append(.text(text))
            case .end(let range):
                let element = closed(range.lowerBound, range.upperBound)
                if open.isEmpty { return (element, nil) }
                open[open.count - 1].children.append(.element(element))
            case nil: break reading
            }
        }
        while open.count > 1 {
            let element = closed(bytes.count, bytes.count)
            open[open.count - 1].children.append(.element(element))
        }
        return (closed(bytes.count, bytes.count), failure)
    }
}
