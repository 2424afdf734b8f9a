import Diagnostics
import XML

/// Makes runs out of a `p` element.
struct TTMLParagraph {
    private(set) var runs: [TTMLRun] = []
    private(set) var findings: TTMLFindings
    private var table: TTMLStyles
    private let clock: TTMLTime
    private let agents: [String: String]
    private let documentLanguage: String?
    private var elements = 0

    /// Spans are nested no deeper than this.
    private static let depthLimit = 200

    private struct Level {
        var interval: TTMLInterval
        var style: TTMLStyle
        var spans: [TTMLSpan]
        var isPreserved: Bool
        var language: String?
        var agent: String?
        var isRuby = false
    }

    init(
        findings: TTMLFindings, table: TTMLStyles, clock: TTMLTime, agents: [String: String],
        documentLanguage: String?
    ) {
        self.findings = findings
        self.table = table
        self.clock = clock
        self.agents = agents
        self.documentLanguage = documentLanguage
    }

    /// Reads the content of a paragraph in its context, whose style includes the region's.
    mutating func read(_ element: XMLElement, in context: TTMLContext) {
        runs = []
        var level = Level(
            interval: context.interval, style: TTMLStyle(), spans: [],
            isPreserved: context.isPreserved)
        if let language = context.language, language != documentLanguage, !language.isEmpty {
            level.spans.append(TTMLSpan(kind: .language, content: language, element: 0))
        }
        level.language = context.language
        if let agent = context.agent { openVoice(agent, &level, element.tag) }
        var style = context.style
        // What holds for all of a paragraph is its usual font, which other formats don't repeat.
        (level.style.fontFamily, level.style.fontSize) = (style.fontFamily, style.fontSize)
        if style.color == "#ffffff" { style.color = nil }
        openSpans(style, &level)
        level.style = style
        readChildren(element.children, &level)
    }

    private mutating func readChildren(_ children: [XMLNode], _ level: inout Level) {
        for child in children {
            switch child {
            case .text(let text):
                if level.isRuby, text.allSatisfy({ $0.isWhitespace }) { continue }
                add(text, level)
            case .element(let element): read(element, &level)
            }
        }
    }

    private mutating func add(_ text: String, _ level: Level, isBreak: Bool = false) {
        runs.append(
            TTMLRun(
                text: text, spans: level.spans, begin: level.interval.begin,
                end: level.interval.end, isPreserved: level.isPreserved, isBreak: isBreak))
    }

    private mutating func read(_ element: XMLElement, _ parent: inout Level) {
        let tag = element.tag
        if tag.isTimedText("br") {
            add("\n", parent, isBreak: true)
            return
        }
        let vocabulary = TTMLVocabulary.of(element: tag.name)
        guard vocabulary == .core, tag.name.local != "metadata" else { return }
        if tag.name.local == "set" || tag.name.local == "animate" {
            findings.addOnce("ttml-animation", "animation is not carried over", tag.range)
            return
        }
        if tag.name.local != "span" {
            findings.addOnce(
                "ttml-unknown-element",
                "<\(tag.name)> isn't known inside a paragraph and is read as a span",
                tag.range)
        }
        elements += 1
        var level = parent
        level.isRuby = false
        level.interval = parent.interval.child(tag, clock: clock, findings: &findings)
        var own = tag.attribute("style").map { table.style(named: $0) } ?? TTMLStyle()
        own = own.overridden(by: findings.style(of: tag))
        if own.isHidden == true {
            findings.addOnce("ttml-hidden", "text that isn't displayed is left out", tag.range)
            return
        }
        switch tag.attribute("space", .xml) {
        case "preserve"?: level.isPreserved = true
        case "default"?: level.isPreserved = false
        default: break
        }
        if let language = tag.attribute("lang", .xml), language != parent.language {
            level.language = language
            open(.language, language, &level)
        }
        if let agent = tag.attribute("agent", .metadata) { openVoice(agent, &level, tag) }
        openSpans(own, &level)
        level.style = parent.style.inherited(by: own)
        switch own.ruby {
        case "container":
            open(.ruby, "", &level)
            level.isRuby = true
            readRuby(element, &level)
            return
        case "text", "textContainer": open(.rubyText, "", &level)
        case "delimiter": return
        default: break
        }
        readChildren(element.children, &level)
    }

    /// A ruby container: one base and its text, or a list of bases and a list of texts.
    private mutating func readRuby(_ element: XMLElement, _ level: inout Level) {
        func kind(_ element: XMLElement) -> String? {
            element.tag.attribute("ruby", .styling)
                ?? element.tag.attribute("style").flatMap { table.style(named: $0).ruby }
        }
        let parts = element.elements
        guard let bases = parts.first(where: { kind($0) == "baseContainer" }),
            let texts = parts.first(where: { kind($0) == "textContainer" })
        else {
            readChildren(element.children, &level)
            return
        }
        let (lower, upper) = (bases.elements, texts.elements)
        for index in 0..<max(lower.count, upper.count) {
            if index < lower.count { read(lower[index], &level) }
            if index < upper.count { read(upper[index], &level) }
        }
    }

    private mutating func openVoice(_ agent: String, _ level: inout Level, _ tag: XMLTag) {
        guard let id = agent.split(whereSeparator: { $0.isWhitespace }).first.map({ String($0) }),
            level.agent != id
        else { return }
        if agents[id] == nil {
            findings.addOnce("ttml-unknown-agent", "there is no agent \(id)", tag.range, .warning)
        }
        level.agent = id
        open(.voice, agents[id] ?? id, &level)
    }

    private func open(_ kind: CueText.Token.Kind, _ content: String, _ level: inout Level) {
        guard level.spans.count < Self.depthLimit else { return }
        level.spans.append(TTMLSpan(kind: kind, content: content, element: elements))
    }

    /// Opens spans for what a style changes, and takes away those that it switches off.
    private func openSpans(_ own: TTMLStyle, _ level: inout Level) {
        var font: [String] = []
        if let color = own.color, color != level.style.color ?? "#ffffff" {
            font.append("color=\"\(color)\"")
        }
        if let face = own.fontFamily, face != level.style.fontFamily {
            font.append("face=\"\(Self.attribute(face))\"")
        }
        if let size = own.fontSize, size != level.style.fontSize {
            font.append("size=\"\(Self.attribute(size))\"")
        }
        if !font.isEmpty { open(.font, font.joined(separator: " "), &level) }
        let flags: [(Bool?, Bool?, CueText.Token.Kind)] = [
            (own.isBold, level.style.isBold, .bold), (own.isItalic, level.style.isItalic, .italic),
            (own.isUnderlined, level.style.isUnderlined, .underline),
            (own.isStruck, level.style.isStruck, .strike),
        ]
        for (wanted, current, kind) in flags {
            guard let wanted, wanted != (current ?? false) else { continue }
            if wanted {
                open(kind, "", &level)
            } else {
                level.spans.removeAll { $0.kind == kind }
            }
        }
    }

    private static func attribute(_ value: String) -> String { value.filter { $0 != "\"" } }
}
