/// The lines of a text, one after another, whichever way they end.
struct TextLines {
    /// One line: its bytes without the ending, and where the next one begins.
    struct Line {
        var range: Range<Int>
        var stop: Int
    }

    private let bytes: [UInt8]
    /// Where the next line begins.
    private(set) var position: Int

    init(_ bytes: [UInt8], from position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    /// The next line, or `nil` at the end. A text that ends with a line ending has no line after it.
    mutating func next() -> Line? {
        guard position < bytes.count else { return nil }
        let bytes = bytes
        let text = bytes.span
        let start = position
        var index = start
        while index < text.count, text[index] != 0x0A, text[index] != 0x0D { index += 1 }
        let end = index
        if index < text.count {
            let isPair =
                text[index] == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A
            index += isPair ? 2 : 1
        }
        position = index
        return Line(range: start..<end, stop: index)
    }
}

extension Array<UInt8> {
    /// A range without the spaces and tabs at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, self[start] == 0x20 || self[start] == 0x09 { start += 1 }
        while end > start, self[end - 1] == 0x20 || self[end - 1] == 0x09 { end -= 1 }
        return start..<end
    }

    /// Whether some bytes stand at a place.
    func holds(_ text: StaticString, at index: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index >= 0, index <= self.count, self.count - index >= count else { return false }
        return self[index..<index + count].elementsEqual(text.description.utf8)
    }

    /// The place of a byte in a range, or `nil`.
    func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        let text = self.span
        while index < range.upperBound {
            if text[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// Whether a range holds nothing but spaces and tabs.
    func isBlank(_ range: Range<Int>) -> Bool { trimmed(range).isEmpty }
}

extension Cue.Traits {
    /// What a payload holds that other formats must write with care.
    init(of payload: ArraySlice<UInt8>) {
        self = []
        var previous: UInt8 = 0x0A
        for byte in payload {
            switch byte {
            case 0x3C, 0x7B, 0x5C: insert(.markup)
            case 0x26: insert(.ampersand)
            case 0x3E: insert(.greater)
            case 0, 0x0D: insert([.irregular, .blankLine])
            case 0x0A where previous == 0x0A: insert(.blankLine)
            default: break
            }
            previous = byte
        }
    }
}
