/// A SubRip timing line: two times with an arrow between them, and where each part stands.
struct SubRipTiming {
    /// When the cue appears, in milliseconds.
    var start: Int64
    /// When the cue disappears, in milliseconds.
    var end: Int64
    /// The bytes from the first character of the first time to the last of the second.
    var times: Range<Int>
    /// Where what follows the times begins, without spaces; the line's end when nothing follows.
    var rest: Int
    /// What had to be repaired.
    var repairs: SubRipRepairs
    /// Whether it is a timing line wherever it stands.
    ///
    /// Times such as `10:30 -> 11:45` may stand in a cue's text as well; they are a timing line only
    /// after an index, after an empty line, or at the start of the file.
    var isSure: Bool
    /// The bytes of a number that stands before the times on the same line.
    var index: Range<Int> = 0..<0
    /// Whether the second time has less to it than the first, as when the file was cut off there.
    var isShort = false
    /// The larger of the two fractions when both could be frames; `nil` when one of them can't.
    var frame: Int64?

    /// Reads a timing line, or `nil` when the line isn't one.
    ///
    /// - Complexity: O(*n*) in the length of the line, but O(1) for most lines of text.
    static func read(
        _ bytes: Span<UInt8>, _ line: Range<Int>, frameRate: Double? = nil
    ) -> SubRipTiming? {
        let lineEnd = line.upperBound
        var at = line.lowerBound
        var repairs: SubRipRepairs = []
        if SubRipGlyph.skipSpaces(bytes, &at, lineEnd).invisibles { repairs.insert(.invisible) }
        let opening = SubRipGlyph.read(bytes, at, lineEnd).kind
        guard opening == .digit || opening == .dash else { return nil }
        var times = at
        var index = 0..<0
        var first = SubRipTime.read(bytes, &at, lineEnd, frameRate: frameRate)
        if first == nil {
            // `12 00:00:01,000 --> 00:00:02,000` has its index on the same line.
            while true {
                let glyph = SubRipGlyph.read(bytes, at, lineEnd)
                guard glyph.kind == .digit else { break }
                at += glyph.length
            }
            index = times..<at
            guard !index.isEmpty, SubRipGlyph.skipSpaces(bytes, &at, lineEnd).spaces else {
                return nil
            }
            times = at
            first = SubRipTime.read(bytes, &at, lineEnd, frameRate: frameRate)
            guard let first, first.parts > 2 else { return nil }
            repairs.insert(.indexOnTimingLine)
        }
        guard let first, let arrow = Arrow.read(bytes, &at, lineEnd) else { return nil }
        guard let second = SubRipTime.read(bytes, &at, lineEnd, frameRate: frameRate) else {
            return nil
        }
        times = min(times, at)
        let timesEnd = at
        if SubRipGlyph.skipSpaces(bytes, &at, lineEnd).invisibles { repairs.insert(.invisible) }
        at = skipStops(bytes, at, lineEnd)
        repairs.formUnion(arrow.repairs)
        repairs.formUnion(first.repairs)
        repairs.formUnion(second.repairs)
        let isFull = first.parts == 4 && second.parts == 4
        let isLong = first.parts > 2 && second.parts > 2
        var timing = SubRipTiming(
            start: first.milliseconds, end: second.milliseconds, times: times..<timesEnd, rest: at,
            repairs: repairs, isSure: isFull || (isLong && arrow.isUsual), index: index)
        timing.isShort =
            second.parts < first.parts || second.fractionDigits < first.fractionDigits
        if let a = first.frame, let b = second.frame { timing.frame = max(a, b) }
        return timing
    }

    /// The line's end when nothing but stops such as a comma follow, else the same offset.
    private static func skipStops(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var at = start
        while at < end {
            let glyph = SubRipGlyph.read(bytes, at, end)
            switch glyph.kind {
            case .colon, .semicolon, .comma, .dot, .space, .invisible: at += glyph.length
            default: return start
            }
        }
        return end
    }

    /// Reads what can be read of a timing line of which one time is damaged, such as
    /// `00:00:03,000 --> oo:00:04`; `nil` when there is no arrow or neither time can be read.
    static func readDamaged(
        _ bytes: Span<UInt8>, _ line: Range<Int>
    ) -> (start: SubRipTime?, end: SubRipTime?)? {
        var arrow = line.lowerBound
        while arrow + 1 < line.upperBound {
            if bytes[arrow] == 0x2D, bytes[arrow + 1] == 0x3E { break }
            arrow += 1
        }
        guard arrow + 1 < line.upperBound else { return nil }
        var at = line.lowerBound
        SubRipGlyph.skipSpaces(bytes, &at, arrow)
        let start = SubRipTime.read(bytes, &at, arrow)
        at = arrow + 2
        SubRipGlyph.skipSpaces(bytes, &at, line.upperBound)
        let end = SubRipTime.read(bytes, &at, line.upperBound)
        guard start != nil || end != nil else { return nil }
        return (start, end)
    }

    /// Whether a line looks like a timing line that was cut off: `00:00:03,0`.
    static func isFragment(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
        var at = line.lowerBound
        var numbers = 0
        var colons = 0
        while at < line.upperBound {
            let glyph = SubRipGlyph.read(bytes, at, line.upperBound)
            switch glyph.kind {
            case .digit: numbers += 1
            case .colon: colons += 1
            case .other: return false
            default: break
            }
            at += glyph.length
        }
        return numbers > 0 && colons > 0
    }

    /// The arrow between the times.
    private struct Arrow {
        var repairs: SubRipRepairs
        /// Whether it is `-->`, perhaps without spaces round it.
        var isUsual: Bool

        static func read(_ bytes: Span<UInt8>, _ at: inout Int, _ end: Int) -> Arrow? {
            let before = SubRipGlyph.skipSpaces(bytes, &at, end)
            var dashes = 0
            var heads = 0
            var isUsual = true
            var position = at
            while true {
                let glyph = SubRipGlyph.read(bytes, position, end)
                if glyph.kind == .dash, heads == 0 {
                    dashes += 1
                } else if glyph.kind == .head || glyph.kind == .arrow {
                    heads += 1
                    if glyph.kind == .arrow { isUsual = false }
                } else if glyph.kind == .space, heads == 0 {
                    isUsual = false
                } else {
                    break
                }
                if glyph.isForeign { isUsual = false }
                position += glyph.length
            }
            guard heads > 0 else { return nil }
            at = position
            let after = SubRipGlyph.skipSpaces(bytes, &at, end)
            isUsual = isUsual && dashes == 2 && heads == 1
            var repairs: SubRipRepairs = isUsual ? [] : .arrow
            if !before.spaces || !after.spaces { repairs.insert(.arrowSpaces) }
            if before.invisibles || after.invisibles { repairs.insert(.invisible) }
            return Arrow(repairs: repairs, isUsual: isUsual)
        }
    }
}
