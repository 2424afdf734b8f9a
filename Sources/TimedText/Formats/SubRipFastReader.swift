/// Reads SubRip files that are exactly as they should be, near the speed of memory.
///
/// It knows no repairs: at the first thing that isn't regular it gives up on the whole file, and
/// ``SubRipReader`` reads it. Both give the same cues for a regular file.
enum SubRipFastReader {
    /// The cues of a regular file, or `nil` when anything about it needs a closer look.
    ///
    /// Regular is a file about which ``SubRipReader`` has nothing to say: numbers that count up from
    /// 1, timing lines of 29 characters and nothing after them, cues in order that don't overlap,
    /// one kind of line ending (U+000A or U+000D U+000A), text in every cue, no empty line in it, no
    /// line that may be a timing line, and no NUL.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    static func cues(of bytes: Span<UInt8>, from start: Int) -> [Cue]? {
        guard bytes.count < Int(UInt32.max), bytes.count > start,
            bytes[bytes.count - 1] != 0x1A, bytes[bytes.count - 1] != 0x0D
        else { return nil }
        let ending = LineEnding.first(in: bytes)
        guard ending == .lf || ending == .crlf else { return nil }
        var cues: [Cue] = []
        var scan = Scan(endsInReturn: ending == .crlf, index: start)
        var outcome = Outcome.full
        while outcome == .full {
            let capacity = cues.isEmpty ? estimate(bytes, from: start) + 1 : cues.count / 8 + 16
            cues.append(addingCapacity: capacity) { (space: inout OutputSpan<Cue>) in
                outcome = read(bytes, &scan, into: &space)
            }
        }
        return outcome == .done && !cues.isEmpty ? cues : nil
    }

    /// How a run of the reader ended.
    private enum Outcome {
        case done, irregular
        /// There is no room for more cues.
        case full
    }

    /// Where reading stands in the text of a cue.
    private struct Scan {
        /// Whether lines end with U+000D U+000A.
        let endsInReturn: Bool
        /// Where the next cue's lead begins.
        var index: Int
        /// The number, start and end of the last cue.
        var number: UInt64 = 0
        var previous: (start: Int64, end: Int64) = (0, 0)
        var lineStart = 0
        var traits: Cue.Traits = []
        var place = Cue.Place()
    }

    /// About how many cues there are, by the number of lines with an arrow near the start.
    private static func estimate(_ bytes: Span<UInt8>, from start: Int) -> Int {
        let sample = min(bytes.count, start + 32768)
        var arrows = 0
        var index = start
        while index + 2 < sample {
            if bytes[index] == 0x2D, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x3E {
                arrows += 1
                index += 20
            }
            index += 1
        }
        return sample == bytes.count
            ? arrows : (arrows + 1) * (bytes.count - start) / max(1, sample - start) * 33 / 32
    }

    private static func read(
        _ text: Span<UInt8>, _ scan: inout Scan, into cues: inout OutputSpan<Cue>
    ) -> Outcome {
        let count = text.count
        var index = scan.index
        while !cues.isFull {
            let lead = index
            while index < count, text.byte(index) == 0x0A || text.byte(index) == 0x0D {
                guard endLine(text, &index, scan) else { return .irregular }
            }
            if index >= count { return .done }

            let block = index
            var given: UInt64 = 0
            while index < count, text.byte(index) &- 0x30 < 10 {
                given = given &* 10 &+ UInt64(text.byte(index) &- 0x30)
                index += 1
            }
            guard index > block, index - block < 10, given == scan.number + 1,
                endLine(text, &index, scan)
            else { return .irregular }
            scan.number = given

            let timing = index
            guard index + 30 <= count, text.word32(index + 12) == 0x3E2D_2D20,
                text.byte(index + 16) == 0x20,
                let from = time(text.word64(index), text.word32(index + 8)),
                let to = time(text.word64(index + 17), text.word32(index + 25)),
                from >= scan.previous.end, to > from
            else { return .irregular }
            index += 29
            guard endLine(text, &index, scan), index < count else { return .irregular }
            scan.previous = (from, to)

            scan.place.lead = UInt32(truncatingIfNeeded: lead)
            scan.place.block = UInt32(truncatingIfNeeded: block)
            scan.place.timing = UInt32(truncatingIfNeeded: timing)
            scan.place.payload = UInt32(truncatingIfNeeded: index)
            scan.traits = [.identifier, .number]
            scan.lineStart = index
            guard !lineIsBlank(text, index), readText(text, from: index, &scan) else {
                return .irregular
            }
            index = Int(scan.place.stop)
            scan.index = index
            cues.append(Cue(start: from, end: to, place: scan.place, traits: scan.traits))
        }
        return .full
    }

    /// Passes the end of a line, if there is one and it is of the file's kind.
    @inline(__always)
    private static func endLine(_ text: Span<UInt8>, _ index: inout Int, _ scan: Scan) -> Bool {
        if scan.endsInReturn {
            guard index < text.count, text.byte(index) == 0x0D else { return false }
            index += 1
        }
        guard index < text.count, text.byte(index) == 0x0A else { return false }
        index += 1
        return true
    }

    /// Passes the lines of a text up to an empty line, or returns false when they aren't regular.
    @inline(__always)
    private static func readText(
        _ text: Span<UInt8>, from start: Int, _ scan: inout Scan
    ) -> Bool {
        let count = text.count
        var index = start
        while index + 17 <= count {
            let bytes = text.block(index)
            // Control characters from 08 to 0F, `<` and `>` by one comparison each.
            var found =
                (bytes & Self.controls).matches(0x08) | (bytes & Self.angles).matches(0x3C)
                | bytes.matches(0x7B) | bytes.matches(0x26) | bytes.matches(0)
                | bytes.matches(0x5C)
            if (found.x | found.y) == 0 {
                index += 16
                continue
            }
            var base = index
            while true {
                while found.x != 0 {
                    let bit = found.x.trailingZeroBitCount
                    let outcome =
                        text.byte(base + (bit >> 3)) == 0x0A
                        ? endTextLine(text, at: base + (bit >> 3), &scan)
                        : look(text, at: base + (bit >> 3), &scan)
                    if outcome != .more { return outcome == .end }
                    found.x &= ~((0xFF as UInt64) &<< UInt64(truncatingIfNeeded: bit & ~7))
                }
                if base != index { break }
                base += 8
                found.x = found.y
            }
            index += 16
        }
        while index < count {
            let outcome =
                text.byte(index) == 0x0A
                ? endTextLine(text, at: index, &scan) : look(text, at: index, &scan)
            if outcome != .more { return outcome == .end }
            index += 1
        }
        scan.place.payloadEnd = UInt32(truncatingIfNeeded: count)
        scan.place.stop = scan.place.payloadEnd
        return isText(text, scan.lineStart..<count)
    }

    private static var controls: SIMD16<UInt8> { SIMD16(repeating: 0xF8) }
    private static var angles: SIMD16<UInt8> { SIMD16(repeating: 0xFD) }

    private enum Look { case more, end, irregular }

    /// Looks at a byte that may matter and ends no line.
    private static func look(_ text: Span<UInt8>, at offset: Int, _ scan: inout Scan) -> Look {
        switch text.byte(offset) {
        case 0x3C, 0x5C: scan.traits.insert(.markup)
        case 0x7B: scan.traits.formUnion([.markup, .brace])
        case 0x26: scan.traits.insert(.ampersand)
        case 0x3E: scan.traits.insert(.greater)
        case 0: return .irregular
        case 0x0D:
            let isEnding = offset + 1 < text.count && text.byte(offset + 1) == 0x0A
            return isEnding && scan.endsInReturn ? .more : .irregular
        default: break
        }
        return .more
    }

    @inline(__always)
    private static func endTextLine(
        _ text: Span<UInt8>, at offset: Int, _ scan: inout Scan
    ) -> Look {
        let hasReturn = text.byte(offset - 1) == 0x0D
        let end = hasReturn ? offset - 1 : offset
        guard hasReturn == scan.endsInReturn, isText(text, scan.lineStart..<end) else {
            return .irregular
        }
        let next = offset + 1
        scan.place.payloadEnd = UInt32(truncatingIfNeeded: end)
        scan.place.stop = UInt32(truncatingIfNeeded: next)
        guard next < text.count else { return .end }
        switch text.byte(next) {
        case 0x0A: return scan.endsInReturn ? .irregular : .end
        case 0x0D:
            let isEmptyLine = next + 1 < text.count && text.byte(next + 1) == 0x0A
            return scan.endsInReturn && isEmptyLine ? .end : .irregular
        case 0x09, 0x20: if lineIsBlank(text, next) { return .irregular }
        default: break
        }
        scan.lineStart = next
        if hasReturn { scan.traits.insert(.irregular) }
        return .more
    }

    /// Whether a line is text beyond doubt: not too long, without a carriage return, and not what
    /// may be a timing line, which starts with a digit, a dash, a space or nothing to be seen.
    @inline(__always)
    private static func isText(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
        guard let first = line.first, line.count <= 4096 else { return false }
        let byte = text.byte(first)
        switch byte {
        // Most of ASCII; Latin, Greek and Cyrillic; Arabic letters; most of CJK.
        case 0x40...0x7F, 0x21...0x2C, 0x2E, 0x2F, 0x3A...0x3F, 0xC3...0xD8, 0xE4...0xED:
            return true
        // Latin punctuation such as an inverted question mark.
        case 0xC2 where line.count > 1 && text.byte(first + 1) > 0xAD: return true
        // Arabic and Thai letters, but not digits.
        case 0xD9 where line.count > 1 && text.byte(first + 1) < 0xA0: return true
        case 0xE0 where line.count > 2 && text.byte(first + 1) & 0xFE == 0xB8:
            return text.byte(first + 1) == 0xB8 || text.byte(first + 2) < 0x90
        default: return SubRipTiming.read(text, line) == nil
        }
    }

    private static func lineIsBlank(_ text: Span<UInt8>, _ start: Int) -> Bool {
        var index = start
        while index < text.count {
            switch text.byte(index) {
            case 0x09, 0x20, 0: index += 1
            case 0x0A, 0x0D: return true
            default: return false
            }
        }
        return true
    }

    /// The milliseconds of `HH:MM:SS` and `,mmm`, or `nil` when it isn't exactly that.
    ///
    /// Eight characters are checked and added up at once: what differs from `00:00:00` must be
    /// digits only.
    @inline(__always)
    static func time(_ clock: UInt64, _ fraction: UInt32) -> Int64? {
        let digits = clock ^ 0x3030_3A30_303A_3030
        let notDigits =
            (((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080)
            | (digits & 0x0000_FF00_00FF_0000)
        let parts = fraction ^ 0x3030_302C
        let notParts = (((parts &+ 0x7676_7600) | parts) & 0x8080_8000) | (parts & 0xFF)
        guard notDigits == 0, notParts == 0 else { return nil }
        let pairs = (digits &* 10) &+ (digits >> 8)
        let hours = Int64(pairs & 0xFF)
        let minutes = Int64((pairs >> 24) & 0xFF)
        let seconds = Int64((pairs >> 48) & 0xFF)
        guard minutes < 60, seconds < 60 else { return nil }
        let hundreds = Int64((parts >> 8) & 0xFF)
        let tens = Int64((parts >> 16) & 0xFF)
        let ones = Int64(parts >> 24)
        let wholeSeconds = (hours &* 60 &+ minutes) &* 60 &+ seconds
        return wholeSeconds &* 1000 &+ hundreds &* 100 &+ tens &* 10 &+ ones
    }
}
