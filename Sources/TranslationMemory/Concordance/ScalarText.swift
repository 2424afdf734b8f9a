/// The characters of a text in UTF-8, and where each starts.
struct ScalarText {
    /// The values of the characters.
    private(set) var scalars: [UInt32] = []
    /// The offset of each in the bytes, and that of the end.
    private(set) var offsets: [Int] = []

    /// Creates a text without characters, to be filled.
    init() {}

    /// Reads a text.
    init(_ bytes: Span<UInt8>) { read(bytes) }

    /// Takes another text, and keeps the memory. What isn't UTF-8 counts as U+FFFD byte by byte.
    mutating func read(_ bytes: Span<UInt8>) {
        scalars.removeAll(keepingCapacity: true)
        offsets.removeAll(keepingCapacity: true)
        var offset = 0
        while offset < bytes.count {
            offsets.append(offset)
            scalars.append(Self.next(bytes, &offset))
        }
        offsets.append(offset)
    }

    /// Decodes the character at an offset, and moves the offset behind it.
    @inline(__always)
    static func next(_ bytes: Span<UInt8>, _ offset: inout Int) -> UInt32 {
        let first = bytes[offset]
        offset += 1
        if first < 0x80 { return UInt32(first) }
        let length = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0
        guard length > 0, first < 0xF5, offset + length <= bytes.count else { return 0xFFFD }
        var value = UInt32(first) & (0x3F >> UInt32(length))
        for index in offset..<offset + length {
            let byte = bytes[index]
            guard byte & 0xC0 == 0x80 else { return 0xFFFD }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        offset += length
        return value
    }
}
