import XML

/// The clock of a TTML document: what its time expressions mean in milliseconds.
///
/// Source: TTML2, sections 7.2 "Parameter attributes" and 12.3 "Time value expressions".
struct TTMLTime: Sendable {
    /// Frames that are counted in a second.
    var frameRate: Int64 = 30
    /// By what the frame rate is multiplied, such as 1000 over 1001.
    var multiplier: (numerator: Int64, denominator: Int64) = (1, 1)
    var subFrameRate: Int64 = 1
    var tickRate: Int64 = 1
    var dropMode = DropMode.nonDrop
    /// Whether times are SMPTE time codes, which count frames.
    var isTimeCode = false

    enum DropMode: String { case nonDrop, dropNTSC, dropPAL }

    /// A moment, and what had to be repaired to read it.
    struct Reading: Equatable {
        var milliseconds: Int64
        var repair: String?
    }

    /// The largest number that is read and the largest time that is given.
    static let limit: Int64 = 1_000_000_000_000_000

    /// Frames a second.
    var effectiveFrameRate: Double {
        Double(frameRate) * Double(multiplier.numerator) / Double(multiplier.denominator)
    }

    /// Reads a time expression, or gives `nil` when it is none.
    func read(_ text: String) -> Reading? {
        let bytes = Array(text.utf8).drop { $0 <= 0x20 }
        var scanner = Scanner(bytes: Array(bytes))
        while let last = scanner.bytes.last, last <= 0x20 { scanner.bytes.removeLast() }
        guard let first = scanner.number() else { return nil }
        return scanner.peek == 0x3A ? clock(first, &scanner) : offset(first, &scanner)
    }

    private func clock(_ first: Int64, _ scanner: inout Scanner) -> Reading? {
        var numbers = [first]
        while numbers.count < 4, scanner.take(0x3A) {
            guard let number = scanner.number() else { return nil }
            numbers.append(number)
        }
        var repair: String?
        if numbers.count == 2 {
            numbers.insert(0, at: 0)
            repair = "the time has no hours"
        }
        var fraction: (value: Int64, scale: Int64) = (0, 1)
        var hasFraction = false
        if scanner.peek == 0x2E || scanner.peek == 0x2C {
            if scanner.peek == 0x2C { repair = "the time has a comma for a full stop" }
            scanner.position += 1
            guard let digits = scanner.fraction() else { return nil }
            fraction = digits
            hasFraction = true
        } else if numbers.count == 3, scanner.take(0x3B) {
            // A semicolon before the frames is how others mark drop-frame time codes.
            guard let frames = scanner.number() else { return nil }
            numbers.append(frames)
            repair = "the time has a semicolon before its frames"
        }
        guard scanner.isAtEnd else { return nil }
        let seconds =
            min(numbers[0], 1_000_000_000) * 3600 + min(numbers[1], 1_000_000_000) * 60
            + min(numbers[2], 1_000_000_000)
        if numbers[1] > 59 || numbers[2] > 60 {
            repair = "the time has more than 59 minutes or seconds"
        }
        guard numbers.count == 4 else {
            if isTimeCode, !hasFraction {
                return Reading(
                    milliseconds: milliseconds(frames: Int128(counted(seconds, 0)), over: 1),
                    repair: repair)
            }
            return Reading(
                milliseconds: Self.rounded(
                    (Int128(seconds) * Int128(fraction.scale) + Int128(fraction.value)) * 1000,
                    Int128(fraction.scale)),
                repair: repair)
        }
        if numbers[3] >= max(frameRate, 1) { repair = "the time has more frames than a second" }
        // What follows the frames after a full stop is a number of sub-frames, not a fraction.
        let subFrames = hasFraction ? fraction.value : 0
        if isTimeCode {
            let frames = Int128(counted(seconds, numbers[3])) * Int128(subFrameRate)
            return Reading(
                milliseconds: milliseconds(
                    frames: frames + Int128(subFrames), over: Int128(subFrameRate)),
                repair: repair)
        }
        let frames = Int128(numbers[3]) * Int128(subFrameRate) + Int128(subFrames)
        return Reading(
            milliseconds: min(
                Self.limit,
                seconds * 1000 + milliseconds(frames: frames, over: Int128(subFrameRate))),
            repair: repair)
    }

    /// The frames from the start of the day to a time code, without the numbers that are dropped.
    private func counted(_ seconds: Int64, _ frames: Int64) -> Int64 {
        let minutes = seconds / 60
        let all = seconds * min(frameRate, 100_000) + min(frames, Self.limit)
        return switch dropMode {
        case .nonDrop: all
        case .dropNTSC: all - 2 * (minutes - minutes / 10)
        case .dropPAL: all - 4 * (minutes / 2 - minutes / 20)
        }
    }

    private func offset(_ whole: Int64, _ scanner: inout Scanner) -> Reading? {
        var fraction: (value: Int64, scale: Int64) = (0, 1)
        var repair: String?
        if scanner.peek == 0x2E || scanner.peek == 0x2C {
            if scanner.peek == 0x2C { repair = "the time has a comma for a full stop" }
            scanner.position += 1
            guard let digits = scanner.fraction() else { return nil }
            fraction = digits
        }
        let scale = Int128(fraction.scale)
        let value = Int128(whole) * scale + Int128(fraction.value)
        let metric = String(decoding: scanner.bytes[scanner.position...], as: UTF8.self)
        let time: Int64
        switch metric {
        case "h": time = Self.rounded(value * 3_600_000, scale)
        case "m": time = Self.rounded(value * 60_000, scale)
        case "s": time = Self.rounded(value * 1000, scale)
        case "ms": time = Self.rounded(value, scale)
        case "f": time = milliseconds(frames: value, over: scale)
        case "t": time = Self.rounded(value * 1000, scale * Int128(max(tickRate, 1)))
        case "":
            time = Self.rounded(value * 1000, scale)
            repair = "the time has no unit and is read as seconds"
        default: return nil
        }
        return Reading(milliseconds: time, repair: repair)
    }

    private func milliseconds(frames: Int128, over scale: Int128) -> Int64 {
        let rate = Int128(max(frameRate, 1)) * Int128(max(multiplier.numerator, 1))
        return Self.rounded(
            frames * 1000 * Int128(max(multiplier.denominator, 1)), rate * max(scale, 1))
    }

    private static func rounded(_ value: Int128, _ divisor: Int128) -> Int64 {
        Int64(min(Int128(limit), (value + divisor / 2) / divisor))
    }

    /// Writes a moment as a clock time with milliseconds; before zero there is none.
    static func written(_ milliseconds: Int64) -> String {
        let time = max(0, milliseconds)
        func digits(_ value: Int64, _ count: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, count - text.count)) + text
        }
        return digits(time / 3_600_000, 2) + ":" + digits(time / 60_000 % 60, 2) + ":"
            + digits(time / 1000 % 60, 2) + "." + digits(time % 1000, 3)
    }

    private struct Scanner {
        var bytes: [UInt8]
        var position = 0

        var peek: UInt8? { position < bytes.count ? bytes[position] : nil }
        var isAtEnd: Bool { position >= bytes.count }

        mutating func take(_ byte: UInt8) -> Bool {
            guard peek == byte else { return false }
            position += 1
            return true
        }

        mutating func number() -> Int64? {
            let start = position
            var value: Int64 = 0
            while let byte = peek, byte >= 0x30, byte <= 0x39 {
                value = min(TTMLTime.limit, value * 10 + Int64(byte - 0x30))
                position += 1
            }
            return position > start ? value : nil
        }

        /// Digits after a full stop, of which more than nine don't count.
        mutating func fraction() -> (value: Int64, scale: Int64)? {
            let start = position
            var value: Int64 = 0
            var scale: Int64 = 1
            while let byte = peek, byte >= 0x30, byte <= 0x39 {
                if scale < 1_000_000_000 {
                    value = value * 10 + Int64(byte - 0x30)
                    scale *= 10
                }
                position += 1
            }
            return position > start ? (value, scale) : nil
        }
    }
}
