extension CueText {
    /// The name of the voice that speaks the whole text, or `nil`.
    var speaker: String? {
        guard let first = tokens.first, first.kind == .voice else { return nil }
        var depth = 0
        for (index, token) in tokens.enumerated() {
            switch token.kind {
            case .text, .timestamp: break
            case .end: depth -= 1
            default: depth += 1
            }
            if depth == 0 { return index == tokens.count - 1 ? string(first.content) : nil }
        }
        return string(first.content)
    }

    /// The text without the voice that speaks all of it.
    var withoutSpeaker: CueText {
        guard speaker != nil else { return self }
        var text = CueText()
        text.placement = placement
        var depth = 0
        for token in tokens {
            switch token.kind {
            case .text: text.append(bytes.span.extracting(token.content))
            case .timestamp: text.append(timestamp: token.time)
            case .end:
                depth -= 1
                if depth > 0 { text.close() }
            default:
                depth += 1
                guard depth > 1 else { continue }
                text.open(
                    token.kind, content: bytes.span.extracting(token.content),
                    classes: bytes.span.extracting(token.classes))
            }
        }
        text.closeAll()
        return text
    }
}
