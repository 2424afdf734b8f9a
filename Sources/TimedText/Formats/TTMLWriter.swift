import Diagnostics
import XML

/// Writes a document as IMSC 1.1 text profile, in one form only.
struct TTMLWriter {
    private(set) var findings: [Finding] = []
    private let document: Document
    private let options: WritingOptions
    private var names = TTMLNames()
    private var table: TTMLStyles
    private var written: [Style] = []

    /// The metadata that is written, in this order.
    static let metadata = ["title", "desc", "copyright"]

    private static let profile = "http://www.w3.org/ns/ttml/profile/imsc1.1/text"

    init(_ document: Document, options: WritingOptions) {
        self.document = document
        self.options = options
        var seen: Set<String> = []
        let used = Self.usedStyles(of: document)
        for style in document.head.styles
        where used.contains(style.name) && Self.isWritable(style)
            && seen.insert(style.name).inserted
        {
            written.append(style)
            _ = names.reserve(style.name)
        }
        table = TTMLStyles(written)
    }

    /// Whether a style has properties of TTML and a name that can be one here.
    static func isWritable(_ style: Style) -> Bool {
        XMLName.isNCName(style.name)
            && (style.properties.isEmpty || style.properties.keys.contains { isProperty($0) })
            && style.css.isEmpty
    }

    private static func isProperty(_ name: String) -> Bool {
        name == "style"
            || (name.hasPrefix("tts:") && TTMLStyle.isProperty(String(name.dropFirst(4))))
    }

    /// The names of the styles that cues refer to, and those that these refer to.
    private static func usedStyles(of document: Document) -> Set<String> {
        var open = Set(document.cues.compactMap { document.style(of: $0) })
            .flatMap { $0.split(whereSeparator: { $0.isWhitespace }).map { String($0) } }
        var references: [String: String] = [:]
        for style in document.head.styles { references[style.name] = style.properties["style"] }
        var used: Set<String> = []
        while let name = open.popLast() {
            guard used.insert(name).inserted, let more = references[name] else { continue }
            open += more.split(whereSeparator: { $0.isWhitespace }).map { String($0) }
        }
        return used
    }

    /// The bytes of the document.
    mutating func write() -> [UInt8] {
        let ending = (options.lineEnding ?? .lf).rawValue
        // The body comes first, since it decides what the head has to name.
        var body = XMLWriter(indentation: 2, lineEnding: ending)
        body.start("tt")
        body.start("body")
        body.start("div")
        writeCues(to: &body)
        body.end()
        body.end()
        body.end()
        var head = XMLWriter(indentation: 2, lineEnding: ending)
        head.declaration()
        head.start("tt", rootAttributes)
        writeHead(to: &head)
        if options.reportsLosses { findings += TTMLLosses.findings(head: document) }
        return head.bytes + body.bytes.dropFirst(4)
    }

    private var rootAttributes: [(String, String)] {
        let namespace = TTMLVocabulary.namespace
        var attributes = [
            ("xmlns", namespace), ("xmlns:ttm", namespace + "#metadata"),
            ("xmlns:ttp", namespace + "#parameter"), ("xmlns:tts", namespace + "#styling"),
            ("ttp:contentProfiles", Self.profile), ("ttp:timeBase", "media"),
        ]
        if let rate = document.head.frameRate, rate >= 1, rate <= 1000 {
            let whole = rate.rounded()
            let slow = (rate * 1001 / 1000).rounded()
            if abs(rate - whole) < 0.0005 {
                attributes.append(("ttp:frameRate", String(Int(whole))))
            } else if abs(slow * 1000 / 1001 - rate) < 0.0005 {
                attributes.append(("ttp:frameRate", String(Int(slow))))
                attributes.append(("ttp:frameRateMultiplier", "1000 1001"))
            }
        }
        if document.format == TTML.name, let size = document.head.resolution,
            size.x >= 1, size.y >= 1, size.x < 1e6, size.y < 1e6
        {
            attributes.append(("tts:extent", "\(Int(size.x))px \(Int(size.y))px"))
        }
        attributes.append(("xml:lang", document.head.language ?? ""))
        return attributes
    }

    private mutating func writeHead(to writer: inout XMLWriter) {
        let metadata = Self.metadata.compactMap { name in
            document.head.metadata[name].map { (name, $0) }
        }
        let styles =
            written.map { style in
                (
                    style.name,
                    style.properties.filter { Self.isProperty($0.key) }.sorted { $0.key < $1.key }
                        .map { ($0.key, $0.value) }
                )
            } + names.styles.map { ($0.id, $0.attributes) }
        writer.start("head")
        if !metadata.isEmpty || !names.agents.isEmpty {
            writer.start("metadata")
            for (name, value) in metadata { writer.element("ttm:" + name, text: value) }
            for agent in names.agents {
                writer.start("ttm:agent", [("xml:id", agent.id), ("type", "person")])
                writer.element("ttm:name", [("type", "full")], text: agent.name)
                writer.end()
            }
            writer.end()
        }
        if !styles.isEmpty {
            writer.start("styling")
            for (id, attributes) in styles {
                writer.element("style", [("xml:id", id)] + attributes)
            }
            writer.end()
        }
        if !names.regions.isEmpty {
            writer.start("layout")
            for (id, region) in names.regions {
                writer.element("region", [("xml:id", id)] + region.attributes)
            }
            writer.end()
        }
        writer.end()
    }

    /// The colour of a text whose spans colour all of it.
    private static func outerColor(of nodes: [CueText.Node]) -> String? {
        var nodes = nodes
        while nodes.count == 1, case .span(let kind, let content, _, let children) = nodes[0] {
            let color = TTMLFont.attributes(content).first { $0.0 == "color" }?.1
            if kind == .font, let color { return TTMLColor.read(color)?.color }
            nodes = children
        }
        return nil
    }

    private mutating func writeCues(to writer: inout XMLWriter) {
        let identifiers = document.cues.map { cue in
            let identifier = document.identifier(of: cue)
            return XMLName.isNCName(identifier) && names.reserve(identifier) ? identifier : nil
        }
        var content = TTMLContentWriter(names: names, classes: StyleClasses(document.head))
        var text = CueText()
        for (index, cue) in document.cues.enumerated() {
            document.readText(of: cue, into: &text)
            var lost: [String] = []
            var attributes: [(String, String)] = []
            let identifier = document.identifier(of: cue)
            if let id = identifiers[index] {
                attributes.append(("xml:id", id))
            } else if !identifier.isEmpty, identifier != String(index + 1) {
                lost.append("identifier")
            }
            if cue.start < 0 || cue.end < 0 { lost.append("negative-time") }
            attributes.append(("begin", TTMLTime.written(cue.start)))
            attributes.append(("end", TTMLTime.written(cue.end)))
            let region = TTMLRegion(
                settings: document.settings(of: cue), placement: text.placement,
                of: document, lost: &lost)
            attributes.append(("region", content.names.region(region)))
            var style = TTMLStyle()
            if let named = document.style(of: cue) {
                let known = named.split(whereSeparator: { $0.isWhitespace }).filter {
                    table.contains(String($0))
                }.joined(separator: " ")
                if !known.isEmpty { attributes.append(("style", known)) }
                style = table.style(named: known)
                // A style that only another format knows; its looks are in the text.
                if known.isEmpty, !named.isEmpty, named != "Default" { lost.append("style") }
            }
            let color = Self.outerColor(of: text.nodes) ?? "#ffffff"
            if let named = style.color, named != color {
                attributes.append(("tts:color", color))
                style.color = color
            }
            if TTMLContentWriter.needsPreservedSpace(text) {
                attributes.append(("xml:space", "preserve"))
            }
            if !document.comments(before: cue).isEmpty { lost.append("comment") }
            writer.start("p", attributes, isMixed: true)
            (content.begin, content.end) = (cue.start, cue.end)
            content.write(text, style: style, to: &writer)
            writer.end()
            if options.reportsLosses {
                findings += TTMLLosses.findings(
                    lost + content.lost, of: cue, number: index + 1, in: document)
                findings += TTMLLosses.findings(
                    attributesOf: cue, text, number: index + 1, in: document)
            }
        }
        names = content.names
    }
}
