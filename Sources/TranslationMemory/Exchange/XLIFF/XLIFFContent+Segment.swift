extension XLIFFContent {
    /// The text with its inline elements as codes of a segment; annotations are left out.
    ///
    /// A function tells the code that stands for an inline element in the original format, by the
    /// element and whether its end is meant.
    public func segment(
        native: (_ element: XLIFFInlineElement, _ isEnd: Bool) -> String = { _, _ in "" }
    ) -> Segment {
        var segment = Segment("")
        var count = 0
        var pairs: [String: Int] = [:]
        /// The number of the pair that an identifier names, new at its start.
        func pair(_ id: String?) -> Int {
            guard let id, let pair = pairs[id] else {
                count += 1
                if let id { pairs[id] = count }
                return count
            }
            return pair
        }
        func add(
            _ kind: InlineCode.Kind, _ element: XLIFFInlineElement, pair: Int = 0,
            isEnd: Bool = false
        ) {
            segment.codes.append(
                InlineCode(
                    kind, at: segment.text.utf8.count, native: native(element, isEnd),
                    pair: pair, match: element.id.flatMap { Int($0) }, type: element.type))
        }
        func collect(_ nodes: [XLIFFInline]) {
            for node in nodes {
                guard case .element(let element) = node else {
                    if case .text(let text) = node { segment.text += text }
                    continue
                }
                switch element.kind {
                case .cp: segment.text.unicodeScalars += element.codePoint.map { [$0] } ?? []
                case .ph, .x: add(.placeholder, element)
                case .pc, .g:
                    count += 1
                    let own = count
                    add(.open, element, pair: own)
                    collect(element.children)
                    add(.close, element, pair: own, isEnd: true)
                case .sc where element.tag["isolated"] == "yes": add(.isolatedOpen, element)
                case .ec where element.tag["isolated"] == "yes":
                    add(.isolatedClose, element, isEnd: true)
                case .sc, .bx, .bpt: add(.open, element, pair: pair(element.pairing))
                case .ec, .ex, .ept:
                    add(.close, element, pair: pair(element.pairing), isEnd: true)
                case .it:
                    let isEnd = element.tag["pos"] == "close"
                    add(isEnd ? .isolatedClose : .isolatedOpen, element, isEnd: isEnd)
                case .mrk, .sub: collect(element.children)
                case .sm, .em: break
                }
            }
        }
        collect(nodes)
        return segment
    }
}

extension XLIFFInlineElement {
    /// What the start and the end of a span have in common.
    fileprivate var pairing: String? { tag["startRef"] ?? tag["rid"] ?? id }

    /// The kind of markup in the words of ``InlineCode/type``.
    fileprivate var type: String? {
        if let type = tag["ctype"] { return type }
        let subType = tag["subType"]
        return XLIFFCodeType.all.first { $0.subType == subType && subType != nil }?.name
            ?? subType ?? tag["type"]
    }
}
