import XML

/// Writes the text of a cue as the content of a `p` element.
struct TTMLContentWriter {
    /// What stands before the names of elements, such as `tt:`.
    var elementPrefix = ""
    /// Whether styles stand in the head under names, or with each span.
    var namesStyles = true
    /// When the paragraph begins and ends.
    var begin: Int64 = 0
    var end: Int64 = .max
    var names: TTMLNames
    let classes: StyleClasses
    /// What couldn't be said of the text last written.
    private(set) var lost: [String] = []
    private var time: Int64?

    /// Spans are nested no deeper than this, so that other readers can follow.
    private static let depthLimit = 200

    init(names: TTMLNames, classes: StyleClasses) {
        self.names = names
        self.classes = classes
    }

    /// Whether white space of a text would be lost without `xml:space="preserve"`.
    static func needsPreservedSpace(_ text: CueText) -> Bool {
        var last: UInt8 = 0x0A
        for token in text.tokens where token.kind == .text {
            for byte in text.bytes[token.content] {
                switch byte {
                case 0x20 where last == 0x20 || last == 0x0A: return true
                case 0x0A where last == 0x20: return true
                case 0x09, 0x0D: return true
                default: last = byte
                }
            }
        }
        return last == 0x20
    }

    /// Writes a text into the open element, whose own looks are `style`.
    mutating func write(_ text: CueText, style: TTMLStyle, to writer: inout XMLWriter) {
        lost = []
        time = nil
        write(text.nodes, wanted: TTMLStyle(), current: style, depth: 0, &writer)
    }

    private mutating func write(
        _ nodes: [CueText.Node], wanted: TTMLStyle, current: TTMLStyle, depth: Int,
        _ writer: inout XMLWriter
    ) {
        for node in nodes {
            switch node {
            case .text(let text): write(text, wanted: wanted, current: current, &writer)
            case .timestamp(let moment):
                if moment > begin, moment < end { time = moment }
            case .span(let kind, let content, let classes, let children):
                write(
                    kind, content, classes, children, wanted: wanted, current: current,
                    depth: depth + 1, &writer)
            }
        }
    }

    /// Writes characters, with what switches off looks that they shouldn't have.
    private func write(
        _ text: String, wanted: TTMLStyle, current: TTMLStyle, _ writer: inout XMLWriter
    ) {
        var attributes: [(String, String)] = []
        if let time { attributes.append(("begin", TTMLTime.written(time - begin))) }
        if current.isItalic == true, wanted.isItalic != true {
            attributes.append(("tts:fontStyle", "normal"))
        }
        if current.isBold == true, wanted.isBold != true {
            attributes.append(("tts:fontWeight", "normal"))
        }
        var decoration: [String] = []
        if current.isUnderlined == true, wanted.isUnderlined != true {
            decoration.append("noUnderline")
        }
        if current.isStruck == true, wanted.isStruck != true { decoration.append("noLineThrough") }
        if !decoration.isEmpty {
            attributes.append(("tts:textDecoration", decoration.joined(separator: " ")))
        }
        if let color = current.color, wanted.color == nil, color != "#ffffff" {
            attributes.append(("tts:color", "#ffffff"))
        }
        // The span holds the line breaks, too, so that they come with the text.
        if !attributes.isEmpty {
            writer.start(elementPrefix + "span", attributes, isMixed: true)
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if index > 0 { writer.element(elementPrefix + "br") }
            writer.text(String(line))
        }
        if !attributes.isEmpty { writer.end() }
    }

    private mutating func write(
        _ kind: CueText.Token.Kind, _ content: String, _ spanClasses: [String],
        _ children: [CueText.Node], wanted: TTMLStyle, current: TTMLStyle, depth: Int,
        _ writer: inout XMLWriter
    ) {
        var wanted = wanted
        var current = current
        var styling: [(String, String)] = []
        var others: [(String, String)] = []
        let looks = spanClasses.isEmpty ? StyleClasses.Looks() : classes.looks(of: spanClasses)
        if let attributes = looks.font { styling += font(attributes) }
        if !looks.rest.isEmpty { lost.append("class") }
        if kind == .italic || looks.isItalic {
            if current.isItalic != true { styling.append(("tts:fontStyle", "italic")) }
            (wanted.isItalic, current.isItalic) = (true, true)
        }
        if kind == .bold || looks.isBold {
            if current.isBold != true { styling.append(("tts:fontWeight", "bold")) }
            (wanted.isBold, current.isBold) = (true, true)
        }
        var decorations: [String] = []
        if kind == .underline || looks.isUnderlined {
            if current.isUnderlined != true { decorations.append("underline") }
            (wanted.isUnderlined, current.isUnderlined) = (true, true)
        }
        if kind == .strike || looks.isStruck {
            if current.isStruck != true { decorations.append("lineThrough") }
            (wanted.isStruck, current.isStruck) = (true, true)
        }
        if !decorations.isEmpty {
            styling.append(("tts:textDecoration", decorations.joined(separator: " ")))
        }
        switch kind {
        case .font: styling += font(content)
        case .voice:
            if !content.isEmpty { others.append(("ttm:agent", names.agent(content))) }
        case .language: others.append(("xml:lang", content))
        case .ruby:
            writeRuby(children, wanted: wanted, current: current, depth: depth, &writer)
            return
        case .rubyText: lost.append("ruby-text")
        default: break
        }
        if let color = styling.last(where: { $0.0 == "tts:color" })?.1 {
            styling.removeAll { $0.0 == "tts:color" && (color == current.color || $0.1 != color) }
            (wanted.color, current.color) = (color, color)
        }
        if depth > Self.depthLimit, !styling.isEmpty || !others.isEmpty {
            lost.append("nesting")
            (styling, others) = ([], [])
        }
        if styling.isEmpty, others.isEmpty {
            write(children, wanted: wanted, current: current, depth: depth, &writer)
            return
        }
        if namesStyles, !styling.isEmpty {
            others.insert(("style", names.style(styling)), at: 0)
        } else {
            others += styling
        }
        writer.start(elementPrefix + "span", others, isMixed: true)
        write(children, wanted: wanted, current: current, depth: depth, &writer)
        writer.end()
    }

    /// Writes one base with its text, or lists of both.
    private mutating func writeRuby(
        _ children: [CueText.Node], wanted: TTMLStyle, current: TTMLStyle, depth: Int,
        _ writer: inout XMLWriter
    ) {
        var pairs: [(base: [CueText.Node], text: [CueText.Node])] = []
        var base: [CueText.Node] = []
        for child in children {
            if case .span(.rubyText, _, let classes, let nodes) = child {
                if !classes.isEmpty { lost.append("class") }
                pairs.append((base, nodes))
                base = []
            } else {
                base.append(child)
            }
        }
        if !base.isEmpty { pairs.append((base, [])) }
        guard depth < Self.depthLimit, !pairs.isEmpty else { return }
        // All bases stand before all texts. Where they appear one after the other that isn't the
        // order of time, so that each base needs a ruby of its own.
        if pairs.count > 1, Self.holdTimes(children) {
            for pair in pairs {
                writeRuby([pair], wanted: wanted, current: current, depth: depth, &writer)
            }
        } else {
            writeRuby(pairs, wanted: wanted, current: current, depth: depth, &writer)
        }
    }

    private static func holdTimes(_ nodes: [CueText.Node]) -> Bool {
        nodes.contains { node in
            switch node {
            case .text: false
            case .timestamp: true
            case .span(_, _, _, let children): holdTimes(children)
            }
        }
    }

    private mutating func writeRuby(
        _ pairs: [(base: [CueText.Node], text: [CueText.Node])], wanted: TTMLStyle,
        current: TTMLStyle, depth: Int, _ writer: inout XMLWriter
    ) {
        func span(
            _ ruby: String, _ nodes: [CueText.Node], _ self: inout Self, _ writer: inout XMLWriter
        ) {
            writer.start(self.elementPrefix + "span", [("tts:ruby", ruby)], isMixed: true)
            self.write(nodes, wanted: wanted, current: current, depth: depth + 2, &writer)
            writer.end()
        }
        writer.start(elementPrefix + "span", [("tts:ruby", "container")], isMixed: true)
        if pairs.count == 1 {
            span("base", pairs[0].base, &self, &writer)
            span("text", pairs[0].text, &self, &writer)
        } else {
            writer.start(elementPrefix + "span", [("tts:ruby", "baseContainer")], isMixed: true)
            for pair in pairs { span("base", pair.base, &self, &writer) }
            writer.end()
            writer.start(elementPrefix + "span", [("tts:ruby", "textContainer")], isMixed: true)
            for pair in pairs { span("text", pair.text, &self, &writer) }
            writer.end()
        }
        writer.end()
    }

    /// The styling that the attributes of a font say.
    private mutating func font(_ attributes: String) -> [(String, String)] {
        var styling: [(String, String)] = []
        for (name, value) in TTMLFont.attributes(attributes) {
            switch name {
            case "color":
                if let read = TTMLColor.read(value) {
                    styling.append(("tts:color", read.color))
                } else {
                    lost.append("font-color")
                }
            case "face": styling.append(("tts:fontFamily", value))
            case "size":
                if TTMLFont.isSize(value) {
                    styling.append(("tts:fontSize", value))
                } else {
                    lost.append("font-size")
                }
            default: lost.append("font-\(name)")
            }
        }
        return styling
    }
}
