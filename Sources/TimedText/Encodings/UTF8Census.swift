/// How much of a file that isn't valid UTF-8 is UTF-8 all the same.
struct UTF8Census {
    /// How many characters of several bytes are valid.
    private(set) var validCount = 0
    /// How many places are not.
    private(set) var invalidCount = 0
    /// How many of the valid characters have three bytes or more, which hardly come by chance.
    private(set) var longCount = 0

    init(of bytes: [UInt8]) {
        let text = bytes.span
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                index += 1
                continue
            }
            let length = Self.length(of: byte)
            var end = index + 1
            while end < text.count, end < index + length, text[end] & 0xC0 == 0x80 { end += 1 }
            if length > 1, end == index + length {
                validCount += 1
                if length > 2 { longCount += 1 }
            } else {
                invalidCount += 1
            }
            index = end
        }
    }

    /// Whether the bytes that aren't UTF-8 are damage rather than another encoding.
    var isMostlyUTF8: Bool {
        validCount >= 2 && validCount + longCount > 3 * invalidCount
    }

    private static func length(of lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }
}
