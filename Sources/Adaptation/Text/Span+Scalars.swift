extension Span<UInt8> {
    /// The character whose bytes begin at an index, which is moved behind it; U+FFFD for bytes that
    /// aren't UTF-8.
    func scalar(at index: inout Int) -> UInt32 {
        let first = self[index]
        index += 1
        if first < 0x80 { return UInt32(first) }
        let length = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0
        guard length > 0, index + length <= count else { return 0xFFFD }
        var scalar = UInt32(first) & (0x3F >> UInt32(length))
        for _ in 0..<length {
            let byte = self[index]
            guard byte & 0xC0 == 0x80 else { return 0xFFFD }
            scalar = scalar << 6 | UInt32(byte & 0x3F)
            index += 1
        }
        return scalar
    }

    /// The character that ends before an index; `nil` at the lower bound.
    func scalar(before index: Int, from start: Int) -> UInt32? {
        guard index > start else { return nil }
        var first = index - 1
        while first > start, index - first < 4, self[first] & 0xC0 == 0x80 { first -= 1 }
        return scalar(at: &first)
    }

    /// The character that begins at an index; `nil` at the upper bound.
    func scalar(after index: Int, to end: Int) -> UInt32? {
        guard index < end else { return nil }
        var place = index
        return scalar(at: &place)
    }
}

extension Span<UInt8> {
    /// Where the character begins whose bytes end at an offset; the text's start at the least.
    func scalarStart(before end: Int) -> Int {
        var index = Swift.min(end, count) - 1
        let least = Swift.max(0, end - 4)
        while index > least, self[index] & 0xC0 == 0x80 { index -= 1 }
        return Swift.max(0, index)
    }

    /// The character whose bytes end at an offset; `nil` at the text's start.
    func scalar(before end: Int) -> UInt32? {
        guard end > 0, end <= count else { return nil }
        var index = scalarStart(before: end)
        return scalar(at: &index)
    }

    /// A part of the text; U+FFFD stands for bytes that aren't UTF-8.
    func string(in range: Range<Int>) -> String {
        let range = range.clamped(to: 0..<count)
        return String(decoding: range.map { self[$0] }, as: UTF8.self)
    }
}
