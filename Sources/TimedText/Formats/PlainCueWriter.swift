/// Writes cues that need no thought, near the speed of memory: what a reader marked as plain text
/// and nobody changed is copied from the source between freshly written times.
enum PlainCueWriter {
    /// How a format writes a timing line of cues without settings.
    struct Shape {
        /// The character before the milliseconds: a comma in SubRip, a full stop in WebVTT.
        let separator: UInt8
        /// Whether identifiers are copied.
        let copiesIdentifiers: Bool
    }

    /// Whether a cue can be written by copying: its text is the same in SubRip and WebVTT, and its
    /// identifier, if there is one, is a number, which can be nothing else.
    @inline(__always)
    private static func isPlain(_ cue: borrowing Cue, _ source: Span<UInt8>) -> Bool {
        let allowed =
            Cue.Traits.identifier.rawValue | Cue.Traits.number.rawValue
            | Cue.Traits.changedTiming.rawValue
        guard cue.traits.rawValue & ~allowed == 0, cue.own == nil, cue.times.start >= 0,
            cue.times.end >= 0, cue.times.start < limit, cue.times.end < limit
        else { return false }
        let place = cue.place
        guard place.block <= place.timing, place.timing <= place.payload,
            place.payload <= place.payloadEnd, Int(place.payloadEnd) <= source.count
        else { return false }
        if cue.traits.contains(.number) || place.block == place.timing { return true }
        var index = Int(place.block)
        while source.byte(index) &- 0x30 < 10, index < Int(place.timing) { index += 1 }
        return index < Int(place.timing) && source.byte(index) <= 0x0D
            && source.byte(index) != 0x09
    }

    /// Hours from 100 on have more digits than the hot loop writes.
    private static let limit: Int64 = 360_000_000

    /// Writes the longest run of plain cues from an index on, and returns the index after it.
    ///
    /// An empty line stands before every cue. Lines end with U+000A.
    ///
    /// - Complexity: O(*n*) in the number of bytes written.
    static func writeRun(
        of cues: [Cue], from first: Int, source: Span<UInt8>, shape: Shape,
        to output: inout [UInt8]
    ) -> Int {
        let cues = cues.span
        var last = first
        var bytes = 0
        while last < cues.count, isPlain(cues[last], source) {
            let place = cues[last].place
            bytes += Int(place.timing - place.block) + Int(place.payloadEnd - place.payload) + 34
            last += 1
        }
        guard last > first else { return first }
        let end = last
        RawOutput.append(to: &output, capacity: bytes + 32) { output in
            for index in first..<end {
                let place = cues[index].place
                output.put(0x0A)
                if shape.copiesIdentifiers, place.timing > place.block {
                    var stop = Int(place.timing) - 1
                    if stop > Int(place.block), source.byte(stop - 1) == 0x0D { stop -= 1 }
                    output.copy(Int(place.block)..<stop, of: source)
                    output.put(0x0A)
                }
                put(cues[index].times.start, shape.separator, to: &output)
                output.put(0x203E_2D2D_20, count: 5)
                put(cues[index].times.end, shape.separator, to: &output)
                output.put(0x0A)
                if place.payloadEnd > place.payload {
                    output.copy(Int(place.payload)..<Int(place.payloadEnd), of: source)
                    output.put(0x0A)
                }
            }
        }
        return last
    }

    /// Writes two times and the arrow between them, or returns false when they need more thought.
    static func writeTimes(
        _ times: (start: Int64, end: Int64), shape: Shape, to output: inout [UInt8]
    ) -> Bool {
        guard times.start >= 0, times.end >= 0, times.start < limit, times.end < limit else {
            return false
        }
        RawOutput.append(to: &output, capacity: 64) { output in
            put(times.start, shape.separator, to: &output)
            output.put(0x203E_2D2D_20, count: 5)
            put(times.end, shape.separator, to: &output)
        }
        return true
    }

    /// Writes a time below 100 hours as `HH:MM:SS.mmm`.
    @inline(__always)
    private static func put(_ time: Int64, _ separator: UInt8, to output: inout RawOutput) {
        let time = UInt32(truncatingIfNeeded: time)
        let seconds = time / 1000
        let milliseconds = time &- seconds &* 1000
        let minutes = seconds / 60
        let hours = minutes / 60
        let hour = twoDigits(hours)
        let minute = twoDigits(minutes &- hours &* 60)
        let second = twoDigits(seconds &- minutes &* 60)
        let colons: UInt64 = 0x0000_3A00_003A_0000
        output.put(hour | (minute << 24) | (second << 48) | colons, count: 8)
        let hundreds = milliseconds / 100
        let rest = twoDigits(milliseconds &- hundreds &* 100)
        let fraction = UInt64(separator) | (UInt64(hundreds &+ 0x30) << 8) | (rest << 16)
        output.put(fraction, count: 4)
    }

    /// Two decimal digits as characters, the first one lowest.
    @inline(__always)
    private static func twoDigits(_ number: UInt32) -> UInt64 {
        let tens = (number &* 103) >> 10
        let ones = number &- tens &* 10
        return UInt64((tens | (ones << 8)) &+ 0x3030)
    }
}
