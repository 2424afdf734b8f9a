/// The attributes of a font, as every format of ours writes them.
///
/// Attributes stand in the order colour, face, size, each with quotation marks: `color="#ff0000"`.
/// Colours are in lower case; `#rgb` is written out, and six hexadecimal digits get their `#`.
enum SubRipFont {
    /// The longest value that is kept, in bytes.
    private static let limit = 128

    /// Whether attributes are already as they are written here, which most are.
    static func isCanonical(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count == 15, bytes[range.upperBound - 1] == 0x22 else { return false }
        // color="#
        let pattern: InlineArray<8, UInt8> = [0x63, 0x6F, 0x6C, 0x6F, 0x72, 0x3D, 0x22, 0x23]
        for offset in 0..<8 where bytes[range.lowerBound + offset] != pattern[offset] {
            return false
        }
        var index = range.lowerBound + 8
        while index < range.upperBound - 1 {
            let byte = bytes[index]
            guard byte &- 0x30 < 10 || byte &- 0x61 < 6 else { return false }
            index += 1
        }
        return true
    }

    /// Reads the attributes of a tag, and writes them in canonical form.
    static func read(_ bytes: Span<UInt8>, _ range: Range<Int>, into content: inout [UInt8]) {
        var color: [UInt8] = []
        var face: [UInt8] = []
        var size: [UInt8] = []
        var at = range.lowerBound
        let end = range.upperBound
        while at < end {
            while at < end, bytes[at] <= 0x20 || bytes[at] == 0x2F { at += 1 }
            var name: [UInt8] = []
            while at < end, bytes[at] > 0x20, bytes[at] != 0x3D {
                if name.count < 8 { name.append(bytes[at] | 0x20) }
                at += 1
            }
            while at < end, bytes[at] <= 0x20 { at += 1 }
            guard at < end, bytes[at] == 0x3D else { continue }
            at += 1
            while at < end, bytes[at] <= 0x20 { at += 1 }
            let value = self.value(bytes, &at, end)
            guard !value.isEmpty, value.count <= limit else { continue }
            switch name {
            case Array("color".utf8) where color.isEmpty:
                color = canonicalColor(bytes, value)
            case Array("face".utf8) where face.isEmpty: face = clean(bytes, value)
            case Array("size".utf8) where size.isEmpty: size = clean(bytes, value)
            default: break
            }
        }
        append("color", color, to: &content)
        append("face", face, to: &content)
        append("size", size, to: &content)
    }

    /// Adds one attribute with a value that needs no more care.
    static func append(_ name: String, _ value: [UInt8], to content: inout [UInt8]) {
        guard !value.isEmpty else { return }
        if !content.isEmpty { content.append(0x20) }
        content += name.utf8
        content += "=\"".utf8
        content += value
        content.append(0x22)
    }

    /// The bytes of a value without its quotation marks.
    private static func value(_ bytes: Span<UInt8>, _ at: inout Int, _ end: Int) -> Range<Int> {
        guard at < end else { return at..<at }
        let quote = bytes[at]
        if quote == 0x22 || quote == 0x27 {
            at += 1
            let start = at
            while at < end, bytes[at] != quote { at += 1 }
            let value = start..<at
            if at < end { at += 1 }
            return value
        }
        let start = at
        while at < end, bytes[at] > 0x20 { at += 1 }
        return start..<at
    }

    /// A value without quotation marks, control characters and what would end the tag.
    static func clean(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var value: [UInt8] = []
        for index in range {
            let byte = bytes[index]
            if byte >= 0x20, byte != 0x22, byte != 0x3C, byte != 0x3E { value.append(byte) }
        }
        return value
    }

    private static func canonicalColor(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        let value = clean(bytes, range).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }.filter {
            $0 != 0x20
        }
        let digits = value.first == 0x23 ? Array(value.dropFirst()) : value
        guard digits.allSatisfy({ $0 &- 0x30 < 10 || $0 &- 0x61 < 6 }) else { return value }
        if digits.count == 6 { return [0x23] + digits }
        if digits.count == 3, value.first == 0x23 {
            return [0x23] + digits.flatMap { [$0, $0] }
        }
        return value
    }
}
