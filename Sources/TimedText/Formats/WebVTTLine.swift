/// One line of a WebVTT file, and what stands in it.
struct WebVTTLine {
    let start: Int
    /// Where the line ends, before its line ending.
    let end: Int
    /// Where the next line starts.
    let next: Int
    /// Whether nothing ends the line but the file itself.
    let isLast: Bool
    /// Whether `-->` stands in the line.
    let hasArrow: Bool
    /// What the line would mean for a payload.
    let traits: Cue.Traits

    /// Finds the line that starts at a position.
    ///
    /// - Complexity: O(*n*) in the length of the line.
    init(_ text: Span<UInt8>, at start: Int) {
        var index = start
        var hasArrow = false
        var traits: Cue.Traits = []
        let count = text.count
        // U+0000, line endings, `&`, `<` and `>`.
        let interesting: UInt64 = 1 | 1 << 0x0A | 1 << 0x0D | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
        scan: while index < count {
            let byte = text[index]
            // Most bytes are of no interest.
            guard byte < 64, interesting &>> UInt64(byte) & 1 != 0 else {
                index += 1
                continue
            }
            switch byte {
            case 0x0A, 0x0D: break scan
            case UInt8(ascii: "<"): traits.insert(.markup)
            case UInt8(ascii: "&"): traits.insert(.ampersand)
            case UInt8(ascii: ">"):
                traits.insert(.greater)
                if index >= start + 2, text[index - 1] == UInt8(ascii: "-"),
                    text[index - 2] == UInt8(ascii: "-")
                {
                    hasArrow = true
                }
            case 0: traits.insert(.irregular)
            default: break
            }
            index += 1
        }
        self.start = start
        end = index
        isLast = index == count
        if index + 1 < count, text[index] == 0x0D, text[index + 1] == 0x0A {
            next = index + 2
        } else {
            next = min(index + 1, count)
        }
        self.hasArrow = hasArrow
        self.traits = traits
        endsWithReturn = index < count && text[index] == 0x0D
    }

    /// Whether the line ending has a U+000D.
    let endsWithReturn: Bool

    var isEmpty: Bool { start == end }
    /// The bytes of the line without its line ending.
    var range: Range<Int> { start..<end }
}
