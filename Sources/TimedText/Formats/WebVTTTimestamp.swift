/// The times of WebVTT: `00:01.000`, `00:00:01.000`, `100:00:00.000`.
enum WebVTTTimestamp {
    /// Reads a time at a position and moves the position behind it; `nil` when there is none.
    ///
    /// An hour so large that its milliseconds don't fit becomes the largest that does.
    ///
    /// Source: W3C WebVTT, section 6.3, "collect a WebVTT timestamp".
    static func read(_ text: Span<UInt8>, _ position: inout Int) -> Int64? {
        var index = position
        func digits() -> Range<Int> {
            let start = index
            while index < text.count, WebVTTSyntax.isDigit(text[index]) { index += 1 }
            return start..<index
        }
        func skips(_ byte: Unicode.Scalar) -> Bool {
            guard index < text.count, text[index] == UInt8(ascii: byte) else { return false }
            index += 1
            return true
        }
        let first = digits()
        guard !first.isEmpty else { return nil }
        var hours: Int64 = 0
        var minutes = WebVTTSyntax.integer(text, first)
        let startsWithHours = first.count != 2 || minutes > 59
        guard skips(":") else { return nil }
        let second = digits()
        guard second.count == 2 else { return nil }
        var seconds = WebVTTSyntax.integer(text, second)
        if startsWithHours || (index < text.count && text[index] == UInt8(ascii: ":")) {
            guard skips(":") else { return nil }
            let third = digits()
            guard third.count == 2 else { return nil }
            hours = minutes
            minutes = seconds
            seconds = WebVTTSyntax.integer(text, third)
        }
        guard skips(".") else { return nil }
        let fraction = digits()
        guard fraction.count == 3, minutes <= 59, seconds <= 59 else { return nil }
        position = index
        let rest = (minutes * 60 + seconds) * 1000 + WebVTTSyntax.integer(text, fraction)
        return min(hours, maximumHours) * 3_600_000 + rest
    }

    /// The largest hour whose milliseconds can be told.
    static let maximumHours = Int64.max / 3_600_000 - 1

    /// Writes a time with hours of two digits or more; a negative time becomes 0.
    static func write(_ time: Int64, to output: inout [UInt8]) {
        let time = max(0, time)
        let seconds = time / 1000
        let minutes = seconds / 60
        let hours = minutes / 60
        if hours < 100 {
            two(hours, &output)
        } else {
            output += Array(String(hours).utf8)
        }
        output.append(UInt8(ascii: ":"))
        two(minutes % 60, &output)
        output.append(UInt8(ascii: ":"))
        two(seconds % 60, &output)
        output.append(UInt8(ascii: "."))
        let fraction = time % 1000
        output.append(0x30 + UInt8(truncatingIfNeeded: fraction / 100))
        two(fraction % 100, &output)
    }

    @inline(__always)
    private static func two(_ number: Int64, _ output: inout [UInt8]) {
        output.append(0x30 + UInt8(truncatingIfNeeded: number / 10))
        output.append(0x30 + UInt8(truncatingIfNeeded: number % 10))
    }

    /// A time as text.
    static func written(_ time: Int64) -> String {
        var output: [UInt8] = []
        write(time, to: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
