internal import XML

/// Writes a text with its codes as elements of TMX.
struct TMXSegmentWriter {
    private let segment: Segment
    /// What couldn't be written as it is.
    private(set) var problems: [String] = []
    private var replaced = 0
    private var highlights = 0
    /// The numbers of the codes that open and close in this text.
    private var paired: Set<Int> = []

    init(_ segment: Segment) {
        self.segment = segment
        var opened: Set<Int> = []
        var doubled: Set<Int> = []
        for code in segment.codes where code.pair > 0 {
            if code.kind == .open, !opened.insert(code.pair).inserted { doubled.insert(code.pair) }
            if code.kind == .close, opened.contains(code.pair),
                !paired.insert(code.pair).inserted
            {
                doubled.insert(code.pair)
            }
        }
        paired.subtract(doubled)
    }

    /// Adds the text, and returns how many characters had to be replaced.
    mutating func write(to output: inout [UInt8]) -> Int {
        let text = Array(segment.text.utf8)
        var position = 0
        for code in segment.codes {
            var place = min(max(position, code.position), text.count)
            // A code inside a character stands before it.
            while place > position, place < text.count, text[place] & 0xC0 == 0x80 { place -= 1 }
            escape(text[position..<place], to: &output)
            position = place
            write(code, to: &output)
        }
        escape(text[position...], to: &output)
        while highlights > 0 {
            output += "</hi>".utf8
            highlights -= 1
            problems.append("a highlighted stretch doesn't end")
        }
        return replaced
    }

    private mutating func escape(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        replaced += ExchangeText.escape(String(decoding: bytes, as: UTF8.self), to: &output)
    }

    private mutating func write(_ code: InlineCode, to output: inout [UInt8]) {
        if let element = code.element, Self.isCode(element) {
            output += element.utf8
            return
        }
        switch code.kind {
        case .open where paired.contains(code.pair):
            put("bpt", [("i", String(code.pair))], code, to: &output)
        case .close where paired.contains(code.pair):
            put("ept", [("i", String(code.pair))], code, to: &output, isBare: true)
        case .open, .isolatedOpen:
            if code.kind == .open { problems.append("a code opens what doesn't end in its text") }
            put("it", [("pos", "begin")], code, to: &output)
        case .close, .isolatedClose:
            if code.kind == .close { problems.append("a code ends what doesn't open in its text") }
            put("it", [("pos", "end")], code, to: &output)
        case .placeholder: put("ph", [], code, to: &output)
        case .highlightStart:
            highlights += 1
            open("hi", [], code, to: &output)
        case .highlightEnd:
            guard highlights > 0 else {
                problems.append("a highlighted stretch ends that doesn't start")
                return
            }
            highlights -= 1
            output += "</hi>".utf8
        }
    }

    private mutating func put(
        _ name: String, _ attributes: [(String, String)], _ code: InlineCode,
        to output: inout [UInt8], isBare: Bool = false
    ) {
        open(name, attributes, code, to: &output, isBare: isBare)
        replaced += ExchangeText.escape(code.native, to: &output)
        output += "</\(name)>".utf8
    }

    /// Writes a start tag. The attributes stand in the order in which ``TMXSegmentBuilder`` has them.
    private mutating func open(
        _ name: String, _ attributes: [(String, String)], _ code: InlineCode,
        to output: inout [UInt8], isBare: Bool = false
    ) {
        var all = attributes.filter { $0.0 == "i" }
        if !isBare, let match = code.match { all.append(("x", String(match))) }
        all += attributes.filter { $0.0 == "pos" }
        if !isBare, let type = code.type { all.append(("type", type)) }
        output += "<\(name)".utf8
        for (name, value) in all {
            output += " \(name)=\"".utf8
            replaced += ExchangeText.escape(value, to: &output)
            output.append(0x22)
        }
        output.append(0x3E)
    }

    /// Whether a string is one element of a code with what may stand in it, and nothing else.
    private static func isCode(_ element: String) -> Bool {
        var reader = XMLReader(Array(element.utf8))
        guard case .start(let tag)? = try? reader.next(),
            let root = try? reader.element(from: tag), let after = try? Optional(reader.next()),
            after == nil
        else { return false }
        return isCode(root)
    }

    private static func isCode(_ element: XMLElement) -> Bool {
        let name = element.name.description
        guard let allowed = attributes[name], element.tag.namespaces.isEmpty else { return false }
        let isCode = name != "sub" && name != "hi"
        return element.tag.attributes.allSatisfy { allowed.contains($0.name.description) }
            && (name != "bpt" && name != "ept" || element.tag.value("i") != nil)
            && (name != "it" || ["begin", "end"].contains(element.tag.value("pos")))
            && element.elements.allSatisfy {
                ($0.name.description == "sub") == isCode && Self.isCode($0)
            }
    }

    private static let attributes: [String: Set<String>] = [
        "bpt": ["i", "x", "type"], "ept": ["i"], "it": ["pos", "x", "type"],
        "ph": ["x", "assoc", "type"], "hi": ["x", "type"], "ut": ["x"],
        "sub": ["datatype", "type"],
    ]
}
