/// A reader of what ``ByteWriter`` wrote. Damaged bytes give empty values and set a mark.
struct ByteReader {
    private let bytes: [UInt8]
    private var position = 0
    /// Whether the bytes end too early or make no sense.
    private(set) var isDamaged = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position >= bytes.count }

    mutating func unsigned() -> UInt64 {
        var result: UInt64 = 0
        var shift: UInt64 = 0
        while position < bytes.count, shift < 64 {
            let byte = bytes[position]
            position += 1
            result |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return result }
            shift += 7
        }
        isDamaged = true
        return 0
    }

    /// A number of things that take a byte each at least.
    mutating func count() -> Int {
        let count = unsigned()
        guard count <= UInt64(bytes.count - position) else {
            isDamaged = true
            return 0
        }
        return Int(count)
    }

    mutating func integer() -> Int { Int(truncatingIfNeeded: unsigned()) }

    mutating func optionalInteger() -> Int64? {
        let value = unsigned()
        if value == 0 { return nil }
        let folded = value == UInt64.max ? (UInt64.max - 1) &+ unsigned() : value - 1
        return Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1)
    }

    mutating func text() -> String { text(count()) }

    mutating func optionalText() -> String? {
        let length = unsigned()
        if length == 0 { return nil }
        guard length - 1 <= UInt64(bytes.count - position) else {
            isDamaged = true
            return nil
        }
        return text(Int(length - 1))
    }

    mutating func texts() -> [String] {
        var result: [String] = []
        for _ in 0..<count() { result.append(text()) }
        return result
    }

    private mutating func text(_ length: Int) -> String {
        let end = position + length
        defer { position = end }
        return String(decoding: bytes[position..<end], as: UTF8.self)
    }
}
