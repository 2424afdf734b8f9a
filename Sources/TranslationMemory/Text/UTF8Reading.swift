/// The decoding of UTF-8, code point by code point.
enum UTF8Reading {
    /// The code point at a place, which moves behind it; U+FFFD for what isn't well-formed.
    static func scalar(of text: Span<UInt8>, at index: inout Int) -> UInt32 {
        let first = text[index]
        index += 1
        if first < 0x80 { return UInt32(first) }
        let length = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0
        var scalar = UInt32(first) & (length == 3 ? 0x07 : length == 2 ? 0x0F : 0x1F)
        var count = 0
        while count < length, index < text.count, text[index] & 0xC0 == 0x80 {
            scalar = scalar << 6 | UInt32(text[index] & 0x3F)
            index += 1
            count += 1
        }
        let isWhole = length > 0 && count == length && Unicode.Scalar(scalar) != nil
        return isWhole ? scalar : 0xFFFD
    }
}
