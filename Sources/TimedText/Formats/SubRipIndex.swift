/// A line that may be the index of a SubRip cue.
enum SubRipIndex {
    /// A number alone; huge numbers are limited.
    case number(Int)
    /// A number, and then text after a space.
    case numberAndText
    case none

    /// The largest number that is told from larger ones.
    static let limit = 1_000_000_000_000

    /// Reads a line, and gives the bytes without the spaces and invisible characters around them.
    static func read(
        _ bytes: Span<UInt8>, _ line: Range<Int>
    ) -> (index: SubRipIndex, trimmed: Range<Int>) {
        var at = line.lowerBound
        SubRipGlyph.skipSpaces(bytes, &at, line.upperBound)
        let start = at
        var value = 0
        var glyph = SubRipGlyph.read(bytes, at, line.upperBound)
        guard glyph.kind == .digit else { return (.none, line) }
        while glyph.kind == .digit {
            value = min(value * 10 + Int(glyph.value), limit)
            at += glyph.length
            glyph = SubRipGlyph.read(bytes, at, line.upperBound)
        }
        let end = at
        let skipped = SubRipGlyph.skipSpaces(bytes, &at, line.upperBound)
        if at == line.upperBound { return (.number(value), start..<end) }
        guard skipped.spaces else { return (.none, line) }
        var last = line.upperBound
        while last > start, bytes[last - 1] <= 0x20 { last -= 1 }
        return (.numberAndText, start..<last)
    }
}
