/// The start of a file, from which its format is told.
struct ExchangeSample {
    private let bytes: [UInt8]
    private let text: String
    /// The name of the root element without its prefix, where the file is XML.
    let root: String?

    private static let size = 1 << 16

    init(_ start: [UInt8]) {
        bytes = Array(start.prefix(Self.size))
        let encoding = XMLEncoding.detect(bytes).encoding
        switch encoding {
        case .utf16LittleEndian: text = Self.wide(bytes, low: 0)
        case .utf16BigEndian: text = Self.wide(bytes, low: 1)
        default: text = String(decoding: bytes, as: UTF8.self)
        }
        root = Self.root(of: text)
    }

    private static func wide(_ bytes: [UInt8], low: Int) -> String {
        var units: [UInt16] = []
        for index in stride(from: 0, to: bytes.count - 1, by: 2) {
            units.append(UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8)
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// The name of the first start tag after what may come before one.
    private static func root(of text: String) -> String? {
        var rest = text.utf8.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
        while rest.first == 0x3C {
            rest = rest.dropFirst()
            let closing: [UInt8]
            switch rest.first {
            case 0x3F: closing = Array("?>".utf8)
            case 0x21:
                let isComment = rest.starts(with: "!--".utf8)
                closing = Array((isComment ? "-->" : ">").utf8)
                // Declarations of its own stand in brackets, each with a `>` of its own.
                if !isComment, rest.first(where: { $0 == 0x5B || $0 == 0x3E }) == 0x5B {
                    rest = rest.drop { $0 != 0x5D }
                }
            default:
                let name = String(
                    decoding: rest.prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F },
                    as: UTF8.self)
                guard !name.isEmpty else { return nil }
                return name.split(separator: ":").last.map { String($0) }
            }
            while !rest.isEmpty, !rest.starts(with: closing) { rest = rest.dropFirst() }
            rest = rest.dropFirst(closing.count).drop { $0 <= 0x20 }
        }
        return nil
    }

    var isZip: Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

    var isCompiledCatalog: Bool {
        bytes.starts(with: [0xDE, 0x12, 0x04, 0x95])
            || bytes.starts(with: [0x95, 0x04, 0x12, 0xDE])
    }

    func contains(_ name: String) -> Bool { text.firstRange(of: name) != nil }

    /// Whether a line begins with some text.
    func hasLine(_ start: String) -> Bool {
        text.utf8.starts(with: start.utf8) || text.firstRange(of: "\n" + start) != nil
            || text.firstRange(of: "\r\n" + start) != nil
    }

    /// What separates the cells, where the first row names the columns of a bilingual table.
    var separator: BilingualTable.Separator? {
        guard root == nil, !bytes.contains(0) || text.utf8.count > bytes.count / 3 else {
            return nil
        }
        let line = Array(text.utf8.drop { [0xEF, 0xBB, 0xBF].contains($0) })
        let found = BilingualTable.separator(of: line, from: 0)
        return BilingualTable.hasHeader(line, found) ? found : nil
    }
}
