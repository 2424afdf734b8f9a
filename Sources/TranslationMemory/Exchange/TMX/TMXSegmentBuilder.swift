internal import XML

/// A text of TMX with its codes, put together from the pieces of a stream.
struct TMXSegmentBuilder {
    /// What was odd about the text.
    enum Problem { case tooLong, tooDeep, unpaired, unknownElement, badNumber }

    private var text: [UInt8] = []
    private var codes: [InlineCode] = []
    /// The code that is open: its element, attributes, native bytes, and itself in XML.
    private var code: (kind: TMXName, code: InlineCode)?
    private var native: [UInt8] = []
    private var element: [UInt8] = []
    private var isPlain = true
    private var hasUnknown = false
    /// The elements that are open inside the text.
    private var open: [TMXName?] = []
    private(set) var problems: [Problem] = []

    private static let depthLimit = 64

    /// Empties the builder, and keeps its room.
    mutating func reset() {
        text.removeAll(keepingCapacity: true)
        codes = []
        code = nil
        open.removeAll(keepingCapacity: true)
        problems = []
    }

    mutating func append(_ bytes: [UInt8], _ range: Range<Int>, limit: Int) {
        let count = text.count + native.count + range.count
        guard count <= limit else {
            report(.tooLong)
            return
        }
        if code != nil {
            native.append(contentsOf: bytes[range])
            Self.escape(bytes[range], to: &element)
        } else {
            text.append(contentsOf: bytes[range])
        }
    }

    mutating func start(_ name: TMXName?, _ stream: borrowing XMLStream) {
        open.append(name)
        if open.count > Self.depthLimit {
            report(.tooDeep)
            return
        }
        if code != nil {
            startElement(name, stream)
            isPlain = false
            return
        }
        guard let name, name.isCode || name == .hi else {
            report(.unknownElement)
            return
        }
        var made = InlineCode(.placeholder, at: text.count)
        hasUnknown = false
        isPlain = name != .ut
        element.removeAll(keepingCapacity: true)
        native.removeAll(keepingCapacity: true)
        startElement(name, stream)
        var isBegin = true
        for attribute in stream.attributes {
            switch TMXName(rawValue: attribute.name) {
            case .i: made.pair = number(stream.records, attribute.value, from: 1) ?? 0
            case .x: made.match = number(stream.records, attribute.value, from: 0)
            case .type: made.type = stream.string(attribute.value)
            case .pos: isBegin = stream.string(attribute.value) != "end"
            case .assoc: isPlain = false
            default: break
            }
        }
        switch name {
        case .bpt: made.kind = .open
        case .ept: made.kind = .close
        case .it: made.kind = isBegin ? .isolatedOpen : .isolatedClose
        case .hi:
            made.kind = .highlightStart
            made.pair = 0
            codes.append(made)
            return
        default: break
        }
        code = (name, made)
    }

    mutating func end() {
        guard let name = open.popLast() else { return }
        if open.count >= Self.depthLimit { return }
        if let (kind, code) = code {
            Self.put("</\(name?.spelling ?? "sub")>", to: &element)
            if name == kind, !open.contains(where: { $0?.isCode == true }) { close(code) }
        } else if name == .hi {
            codes.append(InlineCode(.highlightEnd, at: text.count))
        }
    }

    private mutating func close(_ code: InlineCode) {
        var code = code
        code.native = String(decoding: native, as: UTF8.self)
        if !isPlain, !hasUnknown { code.element = String(decoding: element, as: UTF8.self) }
        codes.append(code)
        self.code = nil
        native.removeAll(keepingCapacity: true)
    }

    /// The text; whether its codes pair is among the problems.
    mutating func finished() -> Segment {
        if !codes.isEmpty { checkPairs() }
        return Segment(String(decoding: text, as: UTF8.self), codes)
    }

    private mutating func checkPairs() {
        var pairs: [Int: Int] = [:]
        for code in codes {
            switch code.kind {
            case .open: pairs[code.pair, default: 0] += 1
            case .close: pairs[code.pair, default: 0] -= 1
            default: break
            }
        }
        if pairs.contains(where: { $0.value != 0 || $0.key == 0 }) { report(.unpaired) }
    }

    private mutating func report(_ problem: Problem) {
        if !problems.contains(problem) { problems.append(problem) }
    }

    private mutating func number(_ bytes: [UInt8], _ range: Range<Int>, from first: Int) -> Int? {
        var value = 0
        for byte in bytes[range] {
            guard (0x30...0x39).contains(byte), value < 100_000_000 else {
                report(.badNumber)
                return nil
            }
            value = value * 10 + Int(byte) - 0x30
        }
        guard !range.isEmpty, value >= first else {
            report(.badNumber)
            return nil
        }
        return value
    }

    /// The attributes of codes, in the order in which they are written.
    static let order: [TMXName] = [.i, .x, .pos, .type, .assoc, .datatype]

    private mutating func startElement(_ name: TMXName?, _ stream: borrowing XMLStream) {
        guard let name, name.isCode || name == .sub || name == .hi else {
            hasUnknown = true
            return
        }
        Self.put("<\(name.spelling)", to: &element)
        var known = 0
        for attribute in Self.order {
            for index in stream.attributes.indices
            where stream.attributes[index].name == attribute.rawValue {
                known += 1
                Self.put(" \(attribute.spelling)=\"", to: &element)
                Self.escape(stream.records[stream.attributes[index].value], to: &element)
                element.append(0x22)
            }
        }
        if known != stream.attributes.count { hasUnknown = true }
        element.append(0x3E)
    }

    private static func put(_ text: String, to bytes: inout [UInt8]) { bytes += text.utf8 }

    static func escape(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
        for byte in text {
            switch byte {
            case 0x26: bytes += "&amp;".utf8
            case 0x3C: bytes += "&lt;".utf8
            case 0x3E: bytes += "&gt;".utf8
            case 0x22: bytes += "&quot;".utf8
            case 0x09: bytes += "&#9;".utf8
            case 0x0A: bytes += "&#10;".utf8
            case 0x0D: bytes += "&#13;".utf8
            default: bytes.append(byte)
            }
        }
    }
}
