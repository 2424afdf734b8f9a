/// An element of an exchanged file with all that it holds.
struct ExchangeElement {
    /// The name without its prefix.
    var name: String
    /// Attributes by their names, with prefixes.
    var attributes: [String: String] = [:]
    /// The text that stands in it, without that of the elements in it.
    var text = ""
    var children: [ExchangeElement] = []
    var line = 0
    var column = 0
    var offset = 0

    /// All text in it.
    var fullText: String { children.isEmpty ? text : texts.joined() }
    /// Its texts and those of the elements in it, in order.
    private(set) var texts: [String] = []

    mutating func append(_ more: String) {
        text += more
        texts.append(more)
    }

    mutating func append(_ child: ExchangeElement) {
        texts += child.texts
        children.append(child)
    }

    /// The text without white space around it.
    var trimmedText: String {
        let text = fullText
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}
