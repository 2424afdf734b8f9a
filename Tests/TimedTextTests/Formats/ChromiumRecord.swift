import Foundation

@testable import TimedText

/// What Chromium made of a file, as the oracle writes it down.
struct ChromiumRecord: Decodable {
    var ok: Bool
    var cues: [ChromiumCue]

    static func read(_ url: URL) throws -> [String: ChromiumRecord] {
        try JSONDecoder().decode([String: ChromiumRecord].self, from: Data(contentsOf: url))
    }
}

/// One cue as a browser's script sees it. A number that is `nil` is automatic, or infinite.
struct ChromiumCue: Decodable, Equatable {
    var id: String
    var start: Int64?
    var end: Int64?
    var text: String
    var vertical: String
    var snapToLines: Bool
    var line: Double?
    var position: Double?
    var size: Double
    var align: String
    var region: ChromiumRegion?
    var tree: String

    private enum Key: String, CodingKey {
        case id, start, end, text, vertical, snapToLines, line, position, size, align, region, frag
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        func time(_ key: Key) throws -> Int64? {
            try fields.decode(Double?.self, forKey: key).flatMap {
                Int64(exactly: ($0 * 1000).rounded())
            }
            .flatMap { ChromiumException.isBeyondChromium($0) ? nil : $0 }
        }
        id = try fields.decode(String.self, forKey: .id)
        start = try time(.start)
        end = try time(.end)
        text = try fields.decode(String.self, forKey: .text)
        vertical = try fields.decode(String.self, forKey: .vertical)
        snapToLines = try fields.decode(Bool.self, forKey: .snapToLines)
        line = try? fields.decode(Double.self, forKey: .line)
        position = try? fields.decode(Double.self, forKey: .position)
        size = try fields.decode(Double.self, forKey: .size)
        align = try fields.decode(String.self, forKey: .align)
        region = try fields.decode(ChromiumRegion?.self, forKey: .region)
        tree = try fields.decode(ChromiumNode.self, forKey: .frag).written
    }

    /// What our own reader made of a cue, as a browser would show it.
    init(_ cue: Cue, in document: Document) {
        let settings = document.settings(of: cue)
        id = document.identifier(of: cue)
        start = ChromiumException.isBeyondChromium(cue.start) ? nil : cue.start
        end = ChromiumException.isBeyondChromium(cue.end) ? nil : cue.end
        text = document.payload(of: cue)
        vertical = settings.vertical.rawValue
        switch settings.line {
        case .auto: (snapToLines, line) = (true, nil)
        case .number(let number): (snapToLines, line) = (true, number)
        case .percentage(let number): (snapToLines, line) = (false, number)
        }
        position = settings.position
        size = settings.size
        align = settings.align.rawValue
        region = document.head.regions.last { $0.id == settings.region }.map { ChromiumRegion($0) }
        tree = ChromiumNode(children: ChromiumNode.nodes(document.text(of: cue).nodes)).written
    }

    /// The fields that differ, each with both values.
    func differences(from other: ChromiumCue, comparingText: Bool = true) -> [String] {
        var differences: [String] = []
        func compare<T: Equatable>(_ name: String, _ ours: T, _ theirs: T) {
            if ours != theirs { differences.append("\(name) \(ours) is \(theirs) in Chromium") }
        }
        compare("id", id, other.id)
        compare("start", start, other.start)
        compare("end", end, other.end)
        if comparingText { compare("text", text, other.text) }
        compare("vertical", vertical, other.vertical)
        compare("snapToLines", snapToLines, other.snapToLines)
        compare("line", line, other.line)
        compare("position", position, other.position)
        compare("size", size, other.size)
        compare("align", align, other.align)
        compare("region", region, other.region)
        compare("tree", tree, ChromiumException.tree(other.tree, with: tree))
        return differences
    }

    /// The cues of a document in the order that a text track has: by start, then the longest first.
    static func cues(of document: Document) -> [ChromiumCue] {
        document.cues.enumerated().sorted { a, b in
            if a.element.start != b.element.start { return a.element.start < b.element.start }
            if a.element.end != b.element.end { return a.element.end > b.element.end }
            return a.offset < b.offset
        }.map { ChromiumCue($0.element, in: document) }
    }
}

struct ChromiumRegion: Decodable, Equatable {
    var id: String
    var width: Double
    var lines: Double
    var rax: Double
    var ray: Double
    var vax: Double
    var vay: Double
    var scroll: String

    init(_ region: Region) {
        id = region.id
        width = region.width
        lines = ChromiumException.lines(region.lines)
        rax = ChromiumException.anchor(region.regionAnchor.x)
        ray = ChromiumException.anchor(region.regionAnchor.y)
        vax = ChromiumException.anchor(region.viewportAnchor.x)
        vay = ChromiumException.anchor(region.viewportAnchor.y)
        scroll = region.scrollsUp ? "up" : ""
    }
}

/// A node of the fragment that a browser makes of a cue's text.
struct ChromiumNode: Decodable {
    var t: String?
    var pi: String?
    var data: String?
    var e: String?
    var a: [String: String]?
    var c: [ChromiumNode]?

    init(text: String) { t = text }
    init(timestamp: Int64) { (pi, data) = ("timestamp", WebVTTTimestamp.written(timestamp)) }
    init(element: String? = nil, _ attributes: [String: String] = [:], children: [ChromiumNode]) {
        e = element
        a = attributes.isEmpty ? nil : attributes
        c = children
    }

    static func nodes(_ nodes: [CueText.Node]) -> [ChromiumNode] {
        nodes.map { node in
            switch node {
            case .text(let text): return ChromiumNode(text: text)
            case .timestamp(let time): return ChromiumNode(timestamp: time)
            case .span(let kind, let content, let classes, let children):
                var attributes: [String: String] = [:]
                if !classes.isEmpty { attributes["class"] = classes.joined(separator: " ") }
                if kind == .voice { attributes["title"] = content }
                if kind == .language { attributes["lang"] = content }
                return ChromiumNode(
                    element: name(kind), attributes, children: ChromiumNode.nodes(children))
            }
        }
    }

    private static func name(_ kind: CueText.Token.Kind) -> String {
        switch kind {
        case .bold: "b"
        case .italic: "i"
        case .underline: "u"
        case .ruby: "ruby"
        case .rubyText: "rt"
        default: "span"
        }
    }

    /// The node as text in which texts side by side are one, like the characters of a document.
    var written: String {
        if let t { return t.isEmpty ? "" : "\u{1}" + t }
        if let pi { return "{\(pi) \(data ?? "")}" }
        // Where a text follows a text, its mark is passed over.
        var children = ""
        var isText = false
        for child in c ?? [] {
            if let text = child.t {
                if !text.isEmpty { children += (isText ? "" : "\u{1}") + text }
                isText = isText || !text.isEmpty
            } else {
                children += child.written
                isText = false
            }
        }
        guard let e else { return children }
        let attributes = (a ?? [:]).sorted { $0.key < $1.key }
            .map { " \($0.key)=\u{2}\(ChromiumException.attribute($0.key, $0.value))\u{2}" }
            .joined()
        return "[\(e)\(attributes):\(children)]"
    }
}
