/// Reads SubRip files that are exactly as they should be, near the speed of memory.
///
/// It knows no repairs: at the first thing that isn't regular it gives up on the whole file, and
/// ``SubRipReader`` reads it. Both give the same cues for a regular file.
enum SubRipFastReader {
    /// The cues of a regular file, or `nil` when anything about it needs a closer look.
    ///
    /// Regular means: numbers that count up by one, timing lines of 29 characters and nothing after
    /// them, starts in order, one kind of line ending (U+000A or U+000D U+000A), no empty line
    /// inside a cue, nothing that looks like an arrow in the text, and no NUL.
    ///
    /// - Complexity: O(*n*) in the number of bytes.
    static func cues(of bytes: Span<UInt8>, from start: Int) -> [Cue]? {
        guard bytes.count < Int(UInt32.max), bytes.isEmpty || bytes[bytes.count - 1] != 0x1A else {
            return nil
        }
        var cues: [Cue] = []
        cues.reserveCapacity(estimate(bytes, from: start))
        return read(bytes, from: start, into: &cues) ? cues : nil
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

    private static func read(_ text: Span<UInt8>, from start: Int, into cues: inout [Cue]) -> Bool {
        let count = text.count
        var index = start
        var number: UInt64 = 0
        var previous: Int64 = 0
        while true {
            let lead = index
            while index < count, text.byte(index) == 0x0A || text.byte(index) == 0x0D {
                if text.byte(index) == 0x0D {
                    guard index + 1 < count, text.byte(index + 1) == 0x0A else { return false }
                    index += 1
                }
                index += 1
            }
            if index >= count { return true }

            let block = index
            var given: UInt64 = 0
            while index < count, text.byte(index) &- 0x30 < 10 {
                given = given &* 10 &+ UInt64(text.byte(index) &- 0x30)
                index += 1
            }
            guard index > block, index - block < 10, number == 0 || given == number + 1,
                given > 0, endLine(text, &index)
            else { return false }
            number = given

            let timing = index
            guard index + 30 <= count, text.word32(index + 12) == 0x3E2D_2D20,
                text.byte(index + 16) == 0x20,
                let from = Self.time(text.word64(index), text.word32(index + 8)),
                let to = Self.time(text.word64(index + 17), text.word32(index + 25)),
                from >= previous, to >= from
            else { return false }
            index += 29
            guard endLine(text, &index) else { return false }
            previous = from

            var place = Cue.Place()
            place.lead = UInt32(truncatingIfNeeded: lead)
            place.block = UInt32(truncatingIfNeeded: block)
            place.timing = UInt32(truncatingIfNeeded: timing)
            place.payload = UInt32(truncatingIfNeeded: index)
            guard let traits = readPayload(text, &index, &place) else { return false }
            cues.append(
                Cue(start: from, end: to, place: place, traits: traits.union(.identifier)))
        }
    }

    /// Passes the end of a line, if there is one.
    @inline(__always)
    private static func endLine(_ text: Span<UInt8>, _ index: inout Int) -> Bool {
        guard index < text.count else { return false }
        if text.byte(index) == 0x0A {
            index += 1
            return true
        }
        guard text.byte(index) == 0x0D, index + 1 < text.count, text.byte(index + 1) == 0x0A else {
            return false
        }
        index += 2
        return true
    }

    /// Passes the lines of a text up to an empty line, or returns `nil` when they aren't regular.
    @inline(__always)
    private static func readPayload(
        _ text: Span<UInt8>, _ index: inout Int, _ place: inout Cue.Place
    ) -> Cue.Traits? {
        let count = text.count
        var traits: Cue.Traits = []
        let start = index
        // An empty line at once: a cue without text.
        if index < count, text.byte(index) == 0x0A || text.byte(index) == 0x0D {
            place.payloadEnd = UInt32(truncatingIfNeeded: index)
            place.stop = place.payloadEnd
            return traits
        }
        while true {
            if index + 17 <= count {
                let bytes = text.block(index)
                var found =
                    bytes.matches(0x0A) | bytes.matches(0x3C) | bytes.matches(0x7B)
                    | bytes.matches(0x26) | bytes.matches(0x3E) | bytes.matches(0)
                if (found.x | found.y) == 0 {
                    index += 16
                    continue
                }
                var base = index
                while true {
                    while found.x != 0 {
                        let bit = found.x.trailingZeroBitCount
                        let offset = base + (bit >> 3)
                        switch look(text, at: offset, from: start, &traits, &place) {
                        case .irregular: return nil
                        case .end:
                            index = Int(place.stop)
                            return traits
                        case .more: break
                        }
                        found.x &= ~((0xFF as UInt64) &<< UInt64(truncatingIfNeeded: bit & ~7))
                    }
                    if base != index { break }
                    base += 8
                    found.x = found.y
                }
                index += 16
            } else if index < count {
                switch look(text, at: index, from: start, &traits, &place) {
                case .irregular: return nil
                case .end:
                    index = Int(place.stop)
                    return traits
                case .more: index += 1
                }
            } else {
                place.payloadEnd = UInt32(truncatingIfNeeded: count)
                place.stop = place.payloadEnd
                return count > 0 && text.byte(count - 1) == 0x0D ? nil : traits
            }
        }
    }

    private enum Look { case more, end, irregular }

    /// Looks at a byte that may matter.
    @inline(__always)
    private static func look(
        _ text: Span<UInt8>, at offset: Int, from start: Int, _ traits: inout Cue.Traits,
        _ place: inout Cue.Place
    ) -> Look {
        let count = text.count
        switch text.byte(offset) {
        case 0x0A:
            // The text ends here if an empty line follows, or nothing.
            let hasReturn = offset > start && text.byte(offset - 1) == 0x0D
            let next = offset + 1
            if next < count {
                let byte = text.byte(next)
                if byte == 0x20 || byte == 0x09 {
                    return lineIsBlank(text, next) ? .irregular : .more
                }
                guard byte == 0x0A || byte == 0x0D else {
                    if hasReturn { traits.insert(.irregular) }
                    return .more
                }
            }
            place.payloadEnd = UInt32(truncatingIfNeeded: hasReturn ? offset - 1 : offset)
            place.stop = UInt32(truncatingIfNeeded: next)
            return .end
        case 0x0D:
            return offset + 1 < count && text.byte(offset + 1) == 0x0A ? .more : .irregular
        case 0x3C, 0x7B: traits.insert(.markup)
        case 0x26: traits.insert(.ampersand)
        case 0x3E:
            traits.insert(.greater)
            var before = offset - 1
            while before >= start, text.byte(before) == 0x20 { before -= 1 }
            if before >= start, text.byte(before) == 0x2D || text.byte(before) >= 0x80 {
                return .irregular
            }
        case 0: return .irregular
        default: break
        }
        return .more
    }

    private static func lineIsBlank(_ text: Span<UInt8>, _ start: Int) -> Bool {
        var index = start
        let count = text.count
        while index < count, text.byte(index) == 0x20 || text.byte(index) == 0x09 { index += 1 }
        return index >= count || text.byte(index) == 0x0A || text.byte(index) == 0x0D
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
