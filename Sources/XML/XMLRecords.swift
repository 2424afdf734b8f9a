internal import CXML

/// The records that the parser leaves, turned into events one by one.
struct XMLRecords {
    private var records: [UInt8] = []
    private var position = 0
    private var text: [UInt8] = []
    private var hasText = false
    private var names: [UInt64: String] = [:]
    private var endsEmpty = false

    /// Takes the records of the piece that was parsed last.
    @unsafe
    mutating func take(_ bytes: UnsafeRawBufferPointer) {
        records.removeAll(keepingCapacity: true)
        unsafe records.append(contentsOf: bytes)
        position = 0
    }

    /// The text after the last record, if there is one.
    mutating func rest() -> XMLEvent? { takeText() }

    /// The next event, or `nil` when the records are used up; text at their end waits for more.
    mutating func next(in bytes: [UInt8], start: Int, place: inout XMLPlace) -> XMLEvent? {
        while position < records.count {
            if records[position] != UInt8(TW_XML_TEXT), let text = takeText() { return text }
            let kind = records[position]
            position += 1
            switch kind {
            case UInt8(TW_XML_TEXT):
                let count = Int(number32())
                text.append(contentsOf: records[position..<position + count])
                hasText = true
                position += count
            case UInt8(TW_XML_END):
                let stop = start + Int(clamping: number64())
                if endsEmpty {
                    endsEmpty = false
                    return .end(stop..<stop)
                }
                return .end(tagStart(before: stop, in: bytes)..<stop)
            default: return .start(tag(in: bytes, start: start, place: &place))
            }
        }
        return nil
    }

    private mutating func tag(in bytes: [UInt8], start: Int, place: inout XMLPlace) -> XMLTag {
        let offset = min(start + Int(clamping: number64()), bytes.count)
        let isEmpty = offset < bytes.count && bytes[offset] == 0x2F
        let first = tagStart(before: offset, in: bytes)
        let local = name()
        let prefix = name()
        let namespace = name()
        let namespaces = (0..<number32()).map { _ in
            XMLTag.Declaration(prefix: name(), namespace: name())
        }
        let attributes = (0..<number32()).map { _ in
            let local = name()
            let prefix = name()
            let namespace = name()
            return XMLAttribute(
                name: XMLName(local, namespace: namespace, prefix: prefix), value: value())
        }
        place.advance(to: first, in: bytes)
        endsEmpty = isEmpty
        return XMLTag(
            name: XMLName(local, namespace: namespace, prefix: prefix), attributes: attributes,
            namespaces: namespaces, range: first..<min(offset + (isEmpty ? 2 : 1), bytes.count),
            line: place.line, column: place.column, isEmpty: isEmpty)
    }

    /// Where the tag starts that ends at an offset: `<` stands nowhere else in a tag.
    private func tagStart(before offset: Int, in bytes: [UInt8]) -> Int {
        var first = min(offset, bytes.count) - 1
        while first > 0, bytes[first] != 0x3C { first -= 1 }
        return max(first, 0)
    }

    private mutating func takeText() -> XMLEvent? {
        guard hasText else { return nil }
        hasText = false
        defer { text.removeAll(keepingCapacity: true) }
        return .text(String(decoding: text, as: UTF8.self))
    }

    /// An attribute's value. libxml2 leaves each `&` in it as the reference `&#38;`.
    private mutating func value() -> String {
        let count = Int(number32())
        defer { position += count }
        let value = String(decoding: records[position..<position + count], as: UTF8.self)
        guard records[position..<position + count].contains(0x26) else { return value }
        var bytes: [UInt8] = []
        let reference = Array("#38;".utf8)
        var rest = records[position..<position + count]
        while let byte = rest.popFirst() {
            bytes.append(byte)
            if byte == 0x26, rest.starts(with: reference) { rest = rest.dropFirst(4) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func name() -> String {
        let address = number64()
        if address == 0 { return "" }
        if let name = names[address] { return name }
        guard let pointer = unsafe UnsafePointer<CChar>(bitPattern: UInt(address)) else {
            return ""
        }
        let name = unsafe String(cString: pointer)
        names[address] = name
        return name
    }

    private mutating func number32() -> UInt32 {
        defer { position += 4 }
        return unsafe records.withUnsafeBytes {
            unsafe $0.loadUnaligned(fromByteOffset: position, as: UInt32.self)
        }
    }

    private mutating func number64() -> UInt64 {
        defer { position += 8 }
        return unsafe records.withUnsafeBytes {
            unsafe $0.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        }
    }
}
