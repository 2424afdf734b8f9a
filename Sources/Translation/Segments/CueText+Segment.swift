public import TimedText
public import TranslationMemory

extension CueText {
    /// Creates the text of a cue from a segment; codes that no subtitle format knows are left out.
    ///
    /// Codes are read by what they do where a memory says it, else by their tags.
    public init(_ segment: Segment) {
        self.init()
        let bytes = Array(segment.text.utf8)
        // For each open code whether it is a span here.
        var spans: [(pair: Int, isSpan: Bool)] = []
        var position = 0
        for code in segment.codes {
            let place = min(max(code.position, position), bytes.count)
            if place > position {
                append(String(decoding: bytes[position..<place], as: UTF8.self))
            }
            position = place
            switch code.kind {
            case .open, .isolatedOpen:
                let span = Self.span(of: code)
                spans.append((code.pair, span != nil))
                if let span { open(span.kind, span.content, classes: span.classes) }
            case .close, .isolatedClose:
                guard let last = spans.last, last.pair == code.pair || code.kind == .isolatedClose
                else { continue }
                spans.removeLast()
                if last.isSpan { close() }
            case .placeholder:
                if let time = Self.time(code.native) { append(timestamp: time) }
            case .highlightStart, .highlightEnd: break
            }
        }
        if position < bytes.count { append(String(decoding: bytes[position...], as: UTF8.self)) }
        closeAll()
    }

    private static let kinds: [String: Token.Kind] = [
        "b": .bold, "bold": .bold, "i": .italic, "italic": .italic, "u": .underline,
        "ulined": .underline, "underline": .underline, "s": .strike, "strike": .strike,
        "c": .span, "class": .span, "font": .font, "v": .voice, "voice": .voice,
        "lang": .language, "ruby": .ruby, "rt": .rubyText,
    ]

    /// The span that a code opens, if a subtitle format has it.
    private static func span(
        of code: InlineCode
    ) -> (kind: Token.Kind, content: String, classes: [String])? {
        var inner = code.native[...]
        guard inner.hasPrefix("<"), inner.hasSuffix(">") else {
            return code.type.flatMap { kinds[$0] }.map { ($0, "", []) }
        }
        inner = inner.dropFirst().dropLast()
        let head = inner.prefix { $0 != " " && $0 != "\t" && $0 != "\n" }
        let content = inner.dropFirst(head.count).drop { $0 == " " || $0 == "\t" || $0 == "\n" }
        let parts = head.split(separator: ".")
        guard let name = parts.first,
            let kind = kinds[name.lowercased()] ?? code.type.flatMap({ kinds[$0] })
        else { return nil }
        return (kind, String(content), parts.dropFirst().map { String($0) })
    }

    /// The milliseconds of a code such as `<00:00:01.000>`.
    private static func time(_ native: String) -> Int64? {
        guard native.hasPrefix("<"), native.hasSuffix(">") else { return nil }
        var time: Int64 = 0
        let parts = native.dropFirst().dropLast().split(separator: ".")
        guard parts.count == 2, parts[1].utf8.count == 3, let rest = Int64(parts[1]) else {
            return nil
        }
        let digits = parts[0].split(separator: ":")
        guard (2...3).contains(digits.count) else { return nil }
        for part in digits {
            guard let value = Int64(part), (0..<100_000).contains(value) else { return nil }
            time = time * 60 + value
        }
        return time * 1000 + rest
    }
}
