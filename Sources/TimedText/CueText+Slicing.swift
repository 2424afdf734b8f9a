extension CueText {
    /// The text of some bytes of the plain text, with the spans around them.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    public func slice(_ range: Range<Int>) -> CueText {
        let count = tokens.reduce(0) { $0 + ($1.kind == .text ? $1.content.count : 0) }
        let low = min(max(range.lowerBound, 0), count)
        let high = min(max(range.upperBound, low), count)
        return replacing([TextEdit(0..<low, ""), TextEdit(high..<count, "")]).withoutEmptySpans
    }

    /// This text, a joint, and another text.
    public func joined(with other: CueText, by joint: String) -> CueText {
        var text = self
        text.closeAll()
        text.append(joint)
        for token in other.tokens {
            switch token.kind {
            case .text: text.append(other.bytes.span.extracting(token.content))
            case .timestamp: text.append(timestamp: token.time)
            case .end: text.close()
            default:
                text.open(
                    token.kind, content: other.bytes.span.extracting(token.content),
                    classes: other.bytes.span.extracting(token.classes))
            }
        }
        text.closeAll()
        return text
    }

    /// The text without spans that hold nothing.
    var withoutEmptySpans: CueText {
        // A span is kept when some text stands before its end.
        var isKept = [Bool](repeating: true, count: tokens.count)
        var open: [(index: Int, hasText: Bool)] = []
        for (index, token) in tokens.enumerated() {
            switch token.kind {
            case .text:
                for place in open.indices where !open[place].hasText { open[place].hasText = true }
            case .timestamp: break
            case .end:
                guard let span = open.popLast(), !span.hasText else { continue }
                isKept[span.index] = false
                isKept[index] = false
            default: open.append((index, false))
            }
        }
        var text = CueText()
        text.placement = placement
        for (index, token) in tokens.enumerated() where isKept[index] {
            switch token.kind {
            case .text: text.append(bytes.span.extracting(token.content))
            case .timestamp: text.append(timestamp: token.time)
            case .end: text.close()
            default:
                text.open(
                    token.kind, content: bytes.span.extracting(token.content),
                    classes: bytes.span.extracting(token.classes))
            }
        }
        text.closeAll()
        return text
    }
}
