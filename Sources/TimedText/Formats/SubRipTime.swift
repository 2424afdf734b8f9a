/// A time on a SubRip timing line, read as a person would read it.
struct SubRipTime {
    /// The time in milliseconds.
    var milliseconds: Int64 = 0
    /// How many numbers it is made of, from 2 to 4.
    var parts = 0
    /// Whether a fraction of a second is written.
    var hasFraction = false
    /// How many digits the fraction has.
    var fractionDigits = 0
    /// What had to be repaired.
    var repairs: SubRipRepairs = []
    /// The fraction when it has two digits, so that it may be a number of frames, else `nil`.
    var frame: Int64?

    /// The largest number that is read: a thousand million.
    private static let limit: Int64 = 1_000_000_000

    /// Reads a time and moves past it; `nil` when there is none, and then nothing moves.
    ///
    /// A time is two to four numbers with a separator between each: hours, minutes, seconds,
    /// fraction. Of three numbers the last is a fraction when its separator differs from the first
    /// or when it has three digits, else seconds. Of two, `1:02` is minutes and seconds, and `1,5`
    /// seconds and a fraction. A fraction is decimal: `,5` is half a second.
    static func read(
        _ bytes: Span<UInt8>, _ at: inout Int, _ end: Int, frameRate: Double? = nil
    ) -> SubRipTime? {
        var values = InlineArray<4, Int64>(repeating: 0)
        var digits = InlineArray<4, Int>(repeating: 0)
        var separators = InlineArray<4, SubRipGlyph.Kind>(repeating: .other)
        var thousandths: Int64 = 0
        var time = SubRipTime()
        var position = at
        var isNegative = false
        var glyph = SubRipGlyph.read(bytes, position, end)
        if glyph.kind == .dash {
            isNegative = true
            position += glyph.length
            glyph = SubRipGlyph.read(bytes, position, end)
        }
        while true {
            thousandths = 0
            while glyph.kind == .digit {
                let value = Int64(glyph.value)
                if digits[time.parts] < 3 { thousandths = thousandths * 10 + value }
                values[time.parts] = min(values[time.parts] * 10 + value, limit)
                digits[time.parts] += 1
                if glyph.isForeign { time.repairs.insert(.foreignDigits) }
                position += glyph.length
                glyph = SubRipGlyph.read(bytes, position, end)
            }
            guard digits[time.parts] > 0 else { return nil }
            time.parts += 1
            guard time.parts < 4 else { break }
            // What follows belongs to the time only when it is a separator and then a number.
            var next = position
            var skipped = SubRipGlyph.skipSpaces(bytes, &next, end)
            let separator = SubRipGlyph.read(bytes, next, end)
            guard separator.isSeparator else { break }
            let isAdjacent = next == position
            next += separator.length
            let after = next
            let more = SubRipGlyph.skipSpaces(bytes, &next, end)
            skipped = (skipped.spaces || more.spaces, skipped.invisibles || more.invisibles)
            glyph = SubRipGlyph.read(bytes, next, end)
            var isMinus = false
            if glyph.kind == .dash {
                let number = SubRipGlyph.read(bytes, next + glyph.length, end)
                if number.kind == .digit {
                    isMinus = true
                    next += glyph.length
                    glyph = number
                }
            }
            guard glyph.kind == .digit else {
                // `00:00:01,` has lost its milliseconds.
                if isAdjacent, time.parts == 3 { position = after }
                break
            }
            if isMinus { isNegative = true }
            if skipped.spaces { time.repairs.insert(.spacesInTime) }
            if skipped.invisibles { time.repairs.insert(.invisible) }
            if separator.isForeign { time.repairs.insert(.foreignDigits) }
            separators[time.parts - 1] = separator.kind
            position = next
        }
        guard time.parts > 1 else { return nil }
        time.finish(values, digits, separators, thousandths, isNegative, frameRate)
        at = position
        return time
    }

    /// Decides what each number means.
    private mutating func finish(
        _ values: borrowing InlineArray<4, Int64>, _ digits: borrowing InlineArray<4, Int>,
        _ separators: borrowing InlineArray<4, SubRipGlyph.Kind>, _ thousandths: Int64,
        _ isNegative: Bool, _ frameRate: Double?
    ) {
        hasFraction =
            switch parts {
            case 4: true
            case 3:
                separators[0] == separators[1]
                    ? digits[2] >= 3 : separators[1] != .colon
            default: separators[0] != .colon
            }
        let last = hasFraction ? parts - 2 : parts - 1  // where the seconds stand
        let hours = last >= 2 ? values[last - 2] : 0
        let minutes = last >= 1 ? values[last - 1] : 0
        let seconds = values[last]
        var fraction: Int64 = 0
        if hasFraction {
            fractionDigits = digits[parts - 1]
            switch fractionDigits {
            case 1: fraction = thousandths * 100
            case 2:
                frame = thousandths
                if let frameRate, frameRate > 0 {
                    fraction = Int64((Double(thousandths) * 1000 / frameRate).rounded())
                } else {
                    fraction = thousandths * 10
                }
            default: fraction = thousandths
            }
            if fractionDigits != 3 { repairs.insert(.fractionDigits) }
            if separators[parts - 2] != .comma { repairs.insert(.decimalSeparator) }
        } else {
            repairs.insert(.missingMilliseconds)
        }
        for index in 0..<last where separators[index] != .colon {
            repairs.insert(.timeSeparator)
        }
        if last < 2 { repairs.insert(.missingHours) }
        for index in 0...last {
            let isHours = last - index == 2
            if isHours ? digits[index] < 2 : digits[index] != 2 { repairs.insert(.shortTime) }
            if values[index] >= Self.limit { repairs.insert(.hugeTime) }
        }
        if minutes > 59 || seconds > 59 { repairs.insert(.carry) }
        if isNegative { repairs.insert(.negative) }
        milliseconds = ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction
        if isNegative { milliseconds = -milliseconds }
    }

    /// Writes a time as `HH:MM:SS,mmm`. A negative time is written as zero.
    static func write(_ milliseconds: Int64, to output: inout [UInt8]) {
        let time = UInt64(max(0, milliseconds))
        let hours = time / 3_600_000
        if hours < 100 {
            pair(hours, to: &output)
        } else {
            output += String(hours).utf8
        }
        output.append(0x3A)
        pair(time / 60_000 % 60, to: &output)
        output.append(0x3A)
        pair(time / 1000 % 60, to: &output)
        output.append(0x2C)
        let fraction = time % 1000
        output.append(0x30 + UInt8(fraction / 100))
        pair(fraction % 100, to: &output)
    }

    private static func pair(_ value: UInt64, to output: inout [UInt8]) {
        output.append(0x30 + UInt8(truncatingIfNeeded: value / 10))
        output.append(0x30 + UInt8(truncatingIfNeeded: value % 10))
    }
}

extension SubRipGlyph {
    /// Whether the character can stand between the numbers of a time.
    fileprivate var isSeparator: Bool {
        kind == .colon || kind == .semicolon || kind == .comma || kind == .dot
    }
}
