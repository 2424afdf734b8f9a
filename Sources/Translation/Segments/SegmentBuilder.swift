internal import TimedText
internal import TranslationMemory

/// Collects the tokens of a cue's text as a segment.
struct SegmentBuilder {
    private var bytes: [UInt8] = []
    private var codes: [InlineCode] = []
    private var open: [(pair: Int, name: String, type: String)] = []
    private var pairs = 0

    /// The segment so far.
    var segment: Segment { Segment(String(decoding: bytes, as: UTF8.self), codes) }

    mutating func append(_ text: CueText) {
        // Who says it is the cue's, where it is one voice; its name is in the context.
        let isVoiced = text.tokens.first?.kind == .voice
        var (depth, voiceDepth) = (0, 0)
        for (index, token) in text.tokens.enumerated() {
            switch token.kind {
            case .text: bytes += text.bytes[token.content]
            case .timestamp:
                codes.append(
                    InlineCode(
                        .placeholder, at: bytes.count, native: Self.timestamp(token.time),
                        type: "time"))
            case .end:
                if voiceDepth > 0, depth == voiceDepth {
                    voiceDepth = 0
                } else if let span = open.popLast() {
                    codes.append(
                        InlineCode(
                            .close, at: bytes.count, native: "</\(span.name)>", pair: span.pair,
                            type: span.type))
                }
                depth -= 1
            default:
                depth += 1
                if index == 0, isVoiced {
                    voiceDepth = depth
                } else {
                    start(token, of: text)
                }
            }
        }
    }

    private mutating func start(_ token: CueText.Token, of text: CueText) {
        let (name, type) = Self.names(of: token.kind)
        let content = text.string(token.content)
        let classes = text.string(token.classes)
        pairs += 1
        codes.append(
            InlineCode(
                .open, at: bytes.count,
                native: "<" + name + (classes.isEmpty ? "" : "." + classes)
                    + (content.isEmpty ? "" : " " + content) + ">",
                pair: pairs, type: type))
        open.append((pairs, name, type))
    }

    /// The tag of a span, and what kind of markup it is.
    private static func names(of kind: CueText.Token.Kind) -> (name: String, type: String) {
        switch kind {
        case .bold: ("b", "bold")
        case .italic: ("i", "italic")
        case .underline: ("u", "ulined")
        case .strike: ("s", "strike")
        case .voice: ("v", "voice")
        case .language: ("lang", "lang")
        case .ruby: ("ruby", "ruby")
        case .rubyText: ("rt", "rt")
        case .font: ("font", "font")
        case .span, .text, .timestamp, .end: ("c", "class")
        }
    }

    private static func timestamp(_ time: Int64) -> String {
        func digits(_ number: Int64, _ count: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, count - text.count)) + text
        }
        let time = max(0, time)
        return "<\(digits(time / 3_600_000, 2)):\(digits(time / 60_000 % 60, 2)):"
            + "\(digits(time / 1000 % 60, 2)).\(digits(time % 1000, 3))>"
    }
}
