/// The markup of a segment in few bytes.
enum CodeCoding {
    /// The bytes of some markup; none for none.
    static func encode(_ codes: [InlineCode]) -> [UInt8] {
        guard !codes.isEmpty else { return [] }
        var writer = ByteWriter()
        write(codes, to: &writer)
        return writer.bytes
    }

    static func write(_ codes: [InlineCode], to writer: inout ByteWriter) {
        writer.write(codes.count)
        for code in codes {
            writer.write(number(of: code.kind))
            writer.write(Int64(code.position))
            writer.write(code.native)
            writer.write(Int64(code.pair))
            writer.write(code.match.map { Int64($0) })
            writer.write(code.type)
            writer.write(code.element)
        }
    }

    /// The markup that some bytes hold; `nil` when they are damaged.
    static func decode(_ bytes: [UInt8]) -> [InlineCode]? {
        guard !bytes.isEmpty else { return [] }
        var reader = ByteReader(bytes)
        let codes = read(&reader)
        return reader.isDamaged ? nil : codes
    }

    static func read(_ reader: inout ByteReader) -> [InlineCode] {
        var codes: [InlineCode] = []
        for _ in 0..<reader.count() {
            let kind = kind(reader.integer())
            let position = Int(reader.optionalInteger() ?? 0)
            let native = reader.text()
            let pair = Int(reader.optionalInteger() ?? 0)
            let match = reader.optionalInteger().map { Int($0) }
            let type = reader.optionalText()
            let element = reader.optionalText()
            guard !reader.isDamaged else { return [] }
            codes.append(
                InlineCode(
                    kind, at: position, native: native, pair: pair, match: match, type: type,
                    element: element))
        }
        return codes
    }

    // The numbers stand in stored files: they never change.
    private static func number(of kind: InlineCode.Kind) -> Int {
        switch kind {
        case .open: 1
        case .close: 2
        case .placeholder: 3
        case .isolatedOpen: 4
        case .isolatedClose: 5
        case .highlightStart: 6
        case .highlightEnd: 7
        }
    }

    private static func kind(_ number: Int) -> InlineCode.Kind {
        switch number {
        case 1: .open
        case 2: .close
        case 4: .isolatedOpen
        case 5: .isolatedClose
        case 6: .highlightStart
        case 7: .highlightEnd
        default: .placeholder
        }
    }
}
