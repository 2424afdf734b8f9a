/// The markup of cue text in WebVTT, as it is read. Writing stands in `WebVTTMarkup+Writing.swift`.
enum WebVTTMarkup {
    /// How many spans may stand inside one another; tags beyond that are passed over.
    ///
    /// The specification knows no limit, but trees that deep come from no author, and everything
    /// that walks a tree by recursion must be able to rely on one.
    static let maximumDepth = 512

    /// Reads a payload, whose lines are separated by U+000A, into a tree of spans.
    ///
    /// Source: W3C WebVTT, section 6.4, "WebVTT cue text parsing rules".
    static func read(_ payload: Span<UInt8>, into text: inout CueText) {
        var position = 0
        var open: [CueText.Token.Kind] = []
        while position < payload.count {
            if payload[position] == UInt8(ascii: "<") {
                let tag = WebVTTTokenizer.tag(payload, &position)
                switch tag.kind {
                case .start: start(tag, payload, &open, &text)
                case .end: end(tag, payload, &open, &text)
                case .timestamp: timestamp(payload.extracting(tag.name), &text)
                }
            } else {
                characters(payload, &position, &text)
            }
        }
        text.closeAll()
    }

    private static func characters(
        _ payload: Span<UInt8>, _ position: inout Int, _ text: inout CueText
    ) {
        let start = position
        while position < payload.count, payload[position] != UInt8(ascii: "<"),
            payload[position] != UInt8(ascii: "&")
        {
            position += 1
        }
        text.append(payload.extracting(start..<position))
        guard position < payload.count, payload[position] == UInt8(ascii: "&") else { return }
        if let reference = CharacterReference.read(payload, at: position + 1) {
            text.append(reference.characters)
            position = reference.end
        } else {
            text.append(ascii: UInt8(ascii: "&"))
            position += 1
        }
    }

    private static func start(
        _ tag: WebVTTTokenizer.Tag, _ payload: Span<UInt8>,
        _ open: inout [CueText.Token.Kind], _ text: inout CueText
    ) {
        guard let kind = kind(payload, tag.name) else { return }
        // Ruby text is ruby text only right inside ruby.
        if kind == .rubyText, open.last != .ruby { return }
        open.append(kind)
        guard open.count <= maximumDepth else { return }
        let hasContent = (kind == .voice || kind == .language) && !tag.annotation.isEmpty
        if !hasContent, !WebVTTTokenizer.hasEmptyClass(payload, tag.classes) {
            let nothing = payload.extracting(0..<0)
            text.open(kind, content: nothing, classes: payload.extracting(tag.classes))
        } else {
            let content = hasContent ? WebVTTTokenizer.annotation(payload, tag.annotation) : []
            let classes = WebVTTTokenizer.classes(payload, tag.classes)
            text.open(kind, content: content.span, classes: classes.span)
        }
    }

    private static func end(
        _ tag: WebVTTTokenizer.Tag, _ payload: Span<UInt8>,
        _ open: inout [CueText.Token.Kind], _ text: inout CueText
    ) {
        guard let kind = kind(payload, tag.name), let current = open.last else { return }
        if kind == current {
            close(&open, &text)
        } else if kind == .ruby, current == .rubyText {
            close(&open, &text)
            close(&open, &text)
        }
    }

    private static func close(_ open: inout [CueText.Token.Kind], _ text: inout CueText) {
        if open.count <= maximumDepth { text.close() }
        open.removeLast()
    }

    private static func timestamp(_ time: Span<UInt8>, _ text: inout CueText) {
        var position = 0
        guard let milliseconds = WebVTTTimestamp.read(time, &position), position == time.count
        else { return }
        text.append(timestamp: milliseconds)
    }

    private static func kind(_ text: Span<UInt8>, _ name: Range<Int>) -> CueText.Token.Kind? {
        switch name.count {
        case 1:
            switch text[name.lowerBound] {
            case UInt8(ascii: "c"): .span
            case UInt8(ascii: "i"): .italic
            case UInt8(ascii: "b"): .bold
            case UInt8(ascii: "u"): .underline
            case UInt8(ascii: "v"): .voice
            default: nil
            }
        case 2: WebVTTSyntax.equals(text, name, "rt") ? .rubyText : nil
        case 4:
            if WebVTTSyntax.equals(text, name, "ruby") {
                .ruby
            } else if WebVTTSyntax.equals(text, name, "lang") {
                .language
            } else {
                nil
            }
        default: nil
        }
    }
}
