/// One line of a SubRip file: where it stands, and what a scan of its bytes noticed.
struct SubRipLine {
    /// The way a line ends.
    enum Ending: UInt8 {
        case none, lf, cr, crlf
        /// Two carriage returns and a line feed, which a file gets when its line endings were
        /// converted twice; they end one line.
        case crcrlf
    }

    /// Where the line's first byte stands.
    var start: Int
    /// Where the line ends, before its line ending.
    var end: Int
    /// Where the next line starts.
    var next: Int
    var ending = Ending.none
    /// What the bytes say about the payload they may become part of.
    var traits: Cue.Traits = []
    /// Whether there is nothing but spaces, tabs and NUL.
    var isBlank = true
    var hasNUL = false

    var range: Range<Int> { start..<end }
    /// Whether the line ends with a carriage return, so that its bytes aren't its text.
    var endsIrregularly: Bool { ending != .lf && ending != .none }

    /// Reads the line that starts at an offset.
    ///
    /// - Complexity: O(*n*) in the length of the line.
    static func read(_ bytes: Span<UInt8>, _ start: Int, _ limit: Int) -> SubRipLine {
        var line = SubRipLine(start: start, end: limit, next: limit)
        var at = start
        var seen: UInt8 = 0
        scan: while at < limit {
            let byte = bytes[at]
            switch byte {
            case 0x0A:
                line.ending = .lf
                line.next = at + 1
                break scan
            case 0x0D:
                let second = at + 1 < limit ? bytes[at + 1] : 0
                if second == 0x0A {
                    line.ending = .crlf
                    line.next = at + 2
                } else if second == 0x0D, at + 2 < limit, bytes[at + 2] == 0x0A {
                    line.ending = .crcrlf
                    line.next = at + 3
                } else {
                    line.ending = .cr
                    line.next = at + 1
                }
                break scan
            case 0x20, 0x09, 0x0B, 0x0C: break
            case 0x00: seen |= 1
            case 0x3C, 0x5C: seen |= 2 | 0x80
            case 0x7B: seen |= 2 | 16 | 0x80
            case 0x26: seen |= 4 | 0x80
            case 0x3E: seen |= 8 | 0x80
            default: seen |= 0x80
            }
            at += 1
        }
        line.end = at
        line.isBlank = seen & 0x80 == 0
        if seen & 1 != 0 {
            line.hasNUL = true
            line.traits.insert(.irregular)
        }
        if seen & 2 != 0 { line.traits.insert(.markup) }
        if seen & 16 != 0 { line.traits.insert(.brace) }
        if seen & 4 != 0 { line.traits.insert(.ampersand) }
        if seen & 8 != 0 { line.traits.insert(.greater) }
        return line
    }
}

extension SubRipLine {
    /// Whether the line starts with a word of ASCII characters.
    func starts(with word: StaticString, in bytes: Span<UInt8>) -> Bool {
        let word = Array(String(describing: word).utf8)
        guard end - start >= word.count else { return false }
        for index in word.indices where bytes[start + index] != word[index] { return false }
        return end - start == word.count || bytes[start + word.count] <= 0x20
    }
}
