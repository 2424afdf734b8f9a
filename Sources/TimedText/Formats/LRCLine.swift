/// One line of an LRC file: its times, or a tag, and its text.
struct LRCLine {
    /// The times in milliseconds, in the order of the line.
    var stamps: [Int64] = []
    /// A tag such as `ti:Title`, when the line has no times.
    var tag: (key: String, value: String)?
    /// The text after the times, without spaces at its ends.
    var text: Range<Int>
    /// Where the times end.
    var stampsEnd: Int
    /// Whether every time is spelled `mm:ss`, `mm:ss.xx` or `mm:ss.xxx`.
    var isRegular = true

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        var index = bytes.trimmed(range).lowerBound
        while index < range.upperBound, bytes[index] == 0x5B {
            // A time is short, so that a line of brackets isn't searched again and again.
            let limit = min(range.upperBound, index + 40)
            guard let close = bytes.first(0x5D, in: index + 1..<limit),
                let stamp = Self.time(bytes.span.extracting(index + 1..<close))
            else { break }
            stamps.append(stamp.milliseconds)
            if !stamp.isRegular { isRegular = false }
            index = close + 1
        }
        stampsEnd = index
        text = bytes.trimmed(index..<range.upperBound)
        guard stamps.isEmpty, index < range.upperBound, bytes[index] == 0x5B,
            let colon = bytes.first(0x3A, in: index..<range.upperBound), colon > index + 1,
            bytes[range.upperBound - 1] == 0x5D || bytes[text.upperBound - 1] == 0x5D
        else { return }
        let key = index + 1..<colon
        guard key.count <= 32, key.allSatisfy({ Self.isKey(bytes[$0]) }) else { return }
        let value = bytes.trimmed(colon + 1..<max(colon + 1, text.upperBound - 1))
        tag = (
            String(decoding: bytes[key], as: UTF8.self),
            String(decoding: bytes[value], as: UTF8.self)
        )
    }

    private static func isKey(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x41...0x5A, 0x61...0x7A, 0x23, 0x5F, 0x2D, 0x20: true
        default: false
        }
    }

    /// Reads `mm:ss`, `mm:ss.xx`, and as repairs `mm:ss:xx` and `h:mm:ss.xx`.
    static func time(_ text: Span<UInt8>) -> (milliseconds: Int64, isRegular: Bool)? {
        guard text.count >= 3, (0x30...0x39).contains(text[0]),
            let time = ClockTime.read(text)
        else { return nil }
        let hasComma = text.indices.contains { text[$0] == 0x2C }
        switch time.fields {
        case 2:
            let isUsual = time.fractionDigits != 1 && time.fractionDigits <= 3
            return (time.milliseconds, time.isRegular && isUsual && !hasComma)
        case 3 where time.fractionDigits == 0:
            // Three numbers without a point are minutes, seconds and hundredths.
            var numbers: [Int64] = [0]
            var digits = 0
            for index in text.indices {
                if text[index] == 0x3A {
                    numbers.append(0)
                    digits = 0
                } else {
                    let number = numbers[numbers.count - 1] * 10 + Int64(text[index] - 0x30)
                    numbers[numbers.count - 1] = min(number, 1 << 32)
                    digits += 1
                }
            }
            let fraction = digits == 3 ? min(numbers[2], 999) : min(numbers[2], 99) * 10
            return ((numbers[0] * 60 + numbers[1]) * 1000 + fraction, false)
        case 3: return (time.milliseconds, false)
        default: return nil
        }
    }
}
