/// A teller of UTF-16 and UTF-32 without a byte order mark, by where their zero bytes are.
enum UnicodeDetector {
    /// How many bytes are looked at.
    private static let window = 1 << 16

    /// The name of the encoding that a file has, or `nil` when it is neither.
    static func charset(of bytes: [UInt8]) -> String? {
        let length = min(bytes.count, window) & ~3
        let text = bytes.span
        if length >= 8, let charset = utf32(text.extracting(0..<length)) { return charset }
        let pairs = min(bytes.count, window) & ~1
        return pairs >= 4 ? utf16(text.extracting(0..<pairs)) : nil
    }

    private static func utf32(_ text: Span<UInt8>) -> String? {
        var little = 0
        var big = 0
        var groups = 0
        for start in stride(from: 0, to: text.count, by: 4) {
            groups += 1
            // The highest byte of a character is 0, and the one below is its plane: at most 3 in text.
            if text[start + 3] == 0, text[start + 2] <= 3 { little += 1 }
            if text[start] == 0, text[start + 1] <= 3 { big += 1 }
        }
        // In UTF-16 every second character of a pair would have to be U+0000.
        if little == groups, big < groups { return "UTF-32LE" }
        if big == groups, little < groups { return "UTF-32BE" }
        return nil
    }

    /// The signs of a subtitle's frame (digits, colons, arrows, line ends) are ASCII in any language,
    /// so that they tell the order of the bytes even in text whose other characters have no zero.
    private static func utf16(_ text: Span<UInt8>) -> String? {
        var frame = (little: 0, big: 0)
        var ascii = (little: 0, big: 0)
        var impossible = (little: 0, big: 0)
        for start in stride(from: 0, to: text.count, by: 2) {
            let first = text[start]
            let second = text[start + 1]
            if second == 0 {
                if isFrame(first) { frame.little += 1 }
                if isText(first) { ascii.little += 1 } else { impossible.little += 1 }
            }
            if first == 0 {
                if isFrame(second) { frame.big += 1 }
                if isText(second) { ascii.big += 1 } else { impossible.big += 1 }
            }
        }
        let pairs = text.count / 2
        // A few zero bytes in a file of bytes are damage.
        guard (ascii.little + ascii.big) * 20 >= pairs else { return nil }
        let isFramed = frame.little + frame.big >= 4
        let little = isFramed ? frame.little : ascii.little
        let big = isFramed ? frame.big : ascii.big
        if little > 2 * big, impossible.little * 20 <= ascii.little { return "UTF-16LE" }
        if big > 2 * little, impossible.big * 20 <= ascii.big { return "UTF-16BE" }
        return nil
    }

    /// Whether a byte is one of a subtitle's frame, and not also half of a common character: 0x30 is
    /// in U+3000, and those of letters are in ideographs such as U+4E00.
    private static func isFrame(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x0A, 0x0D, 0x20, 0x2C...0x2E, 0x31...0x3A, 0x3E: true
        default: false
        }
    }

    private static func isText(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E: true
        default: false
        }
    }
}
