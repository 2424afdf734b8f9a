/// Times as a clock shows them, `1:02:03.456`, in milliseconds.
enum ClockTime {
    /// A time that was read, and how it was spelled.
    struct Reading {
        var milliseconds: Int64
        /// How many numbers stand between colons: 1 is seconds alone.
        var fields: Int
        /// How many digits stand after the point.
        var fractionDigits: Int
        /// Whether minutes and seconds are below 60.
        var isRegular: Bool
    }

    /// The largest time that is told from others, in milliseconds, either way.
    static let limit: Int64 = 1 << 53

    /// Reads `h:m:s`, `m:s` or `s`, each with a fraction after a full stop or comma or none.
    static func read(_ text: Span<UInt8>) -> Reading? {
        var index = 0
        var isNegative = false
        if index < text.count, text[index] == 0x2D || text[index] == 0x2B {
            isNegative = text[index] == 0x2D
            index += 1
        }
        var total: Int64 = 0
        var fields = 0
        var isRegular = true
        while true {
            let start = index
            var value: Int64 = 0
            while index < text.count, (0x30...0x39).contains(text[index]) {
                value = min(limit, value * 10 + Int64(text[index] - 0x30))
                index += 1
            }
            guard index > start else { return nil }
            if fields > 0, value >= 60 { isRegular = false }
            total = min(limit, total * 60 + value)
            fields += 1
            guard fields < 3, index < text.count, text[index] == 0x3A else { break }
            index += 1
        }
        total = min(limit, total * 1000)
        var digits = 0
        if index < text.count, text[index] == 0x2E || text[index] == 0x2C {
            index += 1
            var thousandths: Int64 = 0
            var rounding: Int64 = 0
            while index < text.count, (0x30...0x39).contains(text[index]) {
                let digit = Int64(text[index] - 0x30)
                if digits < 3 {
                    thousandths = thousandths * 10 + digit
                } else if digits == 3 {
                    rounding = digit >= 5 ? 1 : 0
                }
                digits += 1
                index += 1
            }
            guard digits > 0 else { return nil }
            var scale = digits
            while scale < 3 {
                thousandths *= 10
                scale += 1
            }
            total = min(limit, total + thousandths + rounding)
        }
        guard index == text.count else { return nil }
        return Reading(
            milliseconds: isNegative ? -total : total, fields: fields, fractionDigits: digits,
            isRegular: isRegular)
    }

    /// Adds a time as `h:mm:ss` and a fraction of some digits, two or three.
    static func write(
        _ time: Int64, hourDigits: Int, fractionDigits: Int = 3, point: UInt8 = 0x2E,
        to output: inout [UInt8]
    ) {
        if time < 0 { output.append(0x2D) }
        let time = time.magnitude
        write(time / 3_600_000, digits: hourDigits, to: &output)
        output.append(0x3A)
        write(time / 60_000 % 60, digits: 2, to: &output)
        output.append(0x3A)
        write(time / 1000 % 60, digits: 2, to: &output)
        output.append(point)
        let fraction = fractionDigits == 2 ? time % 1000 / 10 : time % 1000
        write(fraction, digits: fractionDigits, to: &output)
    }

    /// Adds a number with at least some digits.
    static func write(_ number: UInt64, digits: Int, to output: inout [UInt8]) {
        let text = String(number).utf8
        for _ in 0..<max(0, digits - text.count) { output.append(0x30) }
        output += text
    }

    /// A time as people read it in messages, `00:01:02.345`.
    static func label(_ time: Int64) -> String {
        var output: [UInt8] = []
        write(time, hourDigits: 2, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// The nearest hundredth of a second, in milliseconds.
    static func roundedToHundredths(_ time: Int64) -> Int64 {
        let time = min(max(time, -limit), limit)
        let magnitude = (time.magnitude + 5) / 10 * 10
        return time < 0 ? -Int64(magnitude) : Int64(magnitude)
    }
}
