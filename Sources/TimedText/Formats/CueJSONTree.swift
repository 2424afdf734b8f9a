/// The tree of a cue's text as JSON.
///
/// Texts are strings, times `{"time": 1500}` in milliseconds, and spans
/// `{"tag": "voice", "value": "Ann", "classes": ["loud"], "children": […]}`.
enum CueJSONTree {
    /// How deep spans are written; readers of JSON have their limits.
    static let maximumDepth = 100

    private static let tags: [(kind: CueText.Token.Kind, name: String)] = [
        (.bold, "bold"), (.italic, "italic"), (.underline, "underline"), (.strike, "strike"),
        (.span, "span"), (.voice, "voice"), (.language, "language"), (.ruby, "ruby"),
        (.rubyText, "rubyText"), (.font, "font"),
    ]

    /// The tree as an array; `isDeep` tells that the innermost spans were left out.
    static func written(_ text: CueText, isDeep: inout Bool) -> [UInt8] {
        var output: [UInt8] = [0x5B]
        var depth = 0
        var needsComma = false
        for token in text.tokens {
            if token.kind == .end {
                if depth <= maximumDepth { output += "]}".utf8 }
                depth -= 1
                needsComma = true
                continue
            }
            let isSpan = token.kind != .text && token.kind != .timestamp
            if isSpan {
                depth += 1
                if depth > maximumDepth {
                    isDeep = true
                    continue
                }
            }
            if needsComma { output += ", ".utf8 }
            needsComma = true
            switch token.kind {
            case .text: output += JSONText.string(text.string(token.content))
            case .timestamp: output += JSONText.object([("time", JSONText.number(token.time))])
            default:
                let name = tags.first { $0.kind == token.kind }?.name ?? "span"
                output += "{\"tag\": ".utf8 + JSONText.string(name)
                if !token.content.isEmpty {
                    output += ", \"value\": ".utf8 + JSONText.string(text.string(token.content))
                }
                if !token.classes.isEmpty {
                    let classes = text.string(token.classes).split(separator: ".")
                    output += ", \"classes\": ".utf8
                    output += JSONText.array(classes.map { JSONText.string(String($0)) })
                }
                output += ", \"children\": [".utf8
                needsComma = false
            }
        }
        // Spans that the text left open.
        for level in 0..<max(0, depth) where depth - level <= maximumDepth {
            output += "]}".utf8
        }
        output.append(0x5D)
        return output
    }

    /// Reads a tree; what isn't understood is left out.
    static func read(_ value: JSONValue, into text: inout CueText) {
        for node in value.array ?? [] {
            if let string = node.string {
                text.append(string)
            } else if let time = node["time"]?.number {
                text.append(timestamp: milliseconds(time))
            } else if let tag = node["tag"]?.string, let children = node["children"] {
                guard let kind = tags.first(where: { $0.name == tag })?.kind else {
                    read(children, into: &text)
                    continue
                }
                let classes = node["classes"]?.array?.compactMap { $0.string } ?? []
                text.open(kind, node["value"]?.string ?? "", classes: classes)
                read(children, into: &text)
                text.close()
            }
        }
    }

    /// The nearest whole number, within the range of times.
    static func milliseconds(_ time: Double) -> Int64 {
        let limit = Double(ClockTime.limit)
        return Int64(min(max(time, -limit), limit).rounded())
    }
}
