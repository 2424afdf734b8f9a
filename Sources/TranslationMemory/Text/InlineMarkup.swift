/// The reading of inline markup of subtitle formats: tags such as `<i>`, and blocks such as `{\an8}`.
struct InlineMarkup {
    private var text: [UInt8] = []
    private var codes: [InlineCode] = []
    /// The codes that wait for their end, by what they do.
    private var open: [String: [Int]] = [:]
    private var pairs = 0

    /// What tags do, after the types of TMX where it has them.
    private static let types: [String: String] = [
        "b": "bold", "c": "class", "font": "font", "i": "italic", "lang": "lang", "rt": "rt",
        "ruby": "ruby", "s": "strike", "u": "ulined", "v": "voice",
    ]

    /// Reads a text with its markup; what only looks like markup stays text.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    static func segment(of native: String) -> Segment {
        var reader = InlineMarkup()
        reader.read(Array(native.utf8))
        return Segment(String(decoding: reader.text, as: UTF8.self), reader.codes)
    }

    private mutating func read(_ bytes: [UInt8]) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<"), let end = Self.end(of: bytes, index, UInt8(ascii: ">")),
                addTag(bytes[index..<end])
            {
                index = end
            } else if byte == UInt8(ascii: "{"),
                let end = Self.end(of: bytes, index, UInt8(ascii: "}")),
                addBlock(bytes[index..<end])
            {
                index = end
            } else {
                text.append(byte)
                index += 1
            }
        }
        for places in open.values {
            for place in places {
                codes[place].kind = .isolatedOpen
                codes[place].pair = 0
            }
        }
    }

    /// The place behind the mark that closes what one opens, if no other opens before it.
    private static func end(of bytes: [UInt8], _ start: Int, _ mark: UInt8) -> Int? {
        var index = start + 1
        while index < bytes.count, bytes[index] != bytes[start] {
            if bytes[index] == mark { return index + 1 }
            index += 1
        }
        return nil
    }

    // MARK: Tags

    private mutating func addTag(_ tag: ArraySlice<UInt8>) -> Bool {
        let native = String(decoding: tag, as: UTF8.self)
        var inner = tag.dropFirst().dropLast()
        if let first = inner.first, first >= 0x30, first < 0x3A {
            guard inner.allSatisfy({ $0 >= 0x30 && $0 <= 0x3A || $0 == 0x2E }),
                inner.contains(0x3A)
            else { return false }
            add(.placeholder, native, "time")
            return true
        }
        let isEnd = inner.first == UInt8(ascii: "/")
        if isEnd { inner = inner.dropFirst() }
        let name = inner.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
        let rest = inner.dropFirst(name.count)
        if let next = rest.first, next != 0x20, next != 0x09, next != UInt8(ascii: ".") {
            return false
        }
        let key = String(decoding: name.map { $0 | 0x20 }, as: UTF8.self)
        guard let type = Self.types[key] else { return false }
        if isEnd { close(native, type) } else { start(native, type) }
        return true
    }

    // MARK: Blocks of ASS

    private mutating func addBlock(_ block: ArraySlice<UInt8>) -> Bool {
        let inner = block.dropFirst().dropLast()
        guard inner.first == UInt8(ascii: "\\") else { return false }
        let native = String(decoding: block, as: UTF8.self)
        // `{\i1}` starts italics, `{\b700}` bold, and `{\i0}` ends them.
        let command = inner.dropFirst()
        if let letter = command.first, let type = Self.types[String(UnicodeScalar(letter))],
            "bius".utf8.contains(letter), command.count > 1,
            command.dropFirst().allSatisfy({ $0 >= 0x30 && $0 < 0x3A })
        {
            let isEnd = command.dropFirst().allSatisfy { $0 == 0x30 }
            if isEnd { close(native, type) } else { start(native, type) }
        } else {
            add(.placeholder, native, "override")
        }
        return true
    }

    // MARK: Codes

    private mutating func add(
        _ kind: InlineCode.Kind, _ native: String, _ type: String, pair: Int = 0
    ) {
        codes.append(InlineCode(kind, at: text.count, native: native, pair: pair, type: type))
    }

    private mutating func start(_ native: String, _ type: String) {
        open[type, default: []].append(codes.count)
        add(.open, native, type)
    }

    private mutating func close(_ native: String, _ type: String) {
        guard let start = open[type]?.popLast() else {
            add(.isolatedClose, native, type)
            return
        }
        pairs += 1
        codes[start].pair = pairs
        add(.close, native, type, pair: pairs)
    }
}
