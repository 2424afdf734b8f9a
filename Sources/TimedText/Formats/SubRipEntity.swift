/// A character reference in the text of a SubRip cue.
///
/// `&amp; &lt; &gt; &quot; &apos; &nbsp; &lrm; &rlm;` are read, and numbers such as `&#39;` and
/// `&#x27;`. Everything else that starts with `&` is text: few programs that write SubRip mean more.
struct SubRipEntity {
    var scalar: Unicode.Scalar
    /// Where the text goes on.
    var next: Int

    /// The longest reference in bytes.
    private static let limit = 10

    /// Reads the reference whose `&` stands at an offset.
    static func read(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> SubRipEntity? {
        var semicolon = at + 1
        var name: UInt64 = 0
        while true {
            guard semicolon < end, semicolon - at < limit else { return nil }
            let byte = bytes[semicolon]
            if byte == 0x3B { break }
            name = name << 8 | UInt64(byte)
            semicolon += 1
        }
        let scalar: Unicode.Scalar
        switch name {
        case 0x61_6D70: scalar = "&"
        case 0x6C74: scalar = "<"
        case 0x6774: scalar = ">"
        case 0x7175_6F74: scalar = "\""
        case 0x6170_6F73: scalar = "'"
        case 0x6E62_7370: scalar = "\u{A0}"
        case 0x6C_726D: scalar = "\u{200E}"
        case 0x72_6C6D: scalar = "\u{200F}"
        default:
            guard let number = number(bytes, at + 1, semicolon) else { return nil }
            scalar = number
        }
        return SubRipEntity(scalar: scalar, next: semicolon + 1)
    }

    /// Whether a reference may begin with the `&` at an offset and go on after the end.
    static func mayBegin(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Bool {
        guard end - at <= limit else { return false }
        var index = at + 1
        while index < end {
            let byte = bytes[index]
            let isNumber = byte == 0x23 || byte &- 0x30 < 10
            guard isNumber || (byte | 0x20) &- 0x61 < 26 else { return false }
            index += 1
        }
        return true
    }

    private static func number(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Unicode.Scalar? {
        guard end - start > 1, bytes[start] == 0x23 else { return nil }
        let isHex = bytes[start + 1] | 0x20 == 0x78
        var at = isHex ? start + 2 : start + 1
        guard at < end else { return nil }
        var value: UInt32 = 0
        while at < end {
            let byte = bytes[at]
            let digit: UInt32
            if byte &- 0x30 < 10 {
                digit = UInt32(byte - 0x30)
            } else if isHex, (byte | 0x20) &- 0x61 < 6 {
                digit = UInt32((byte | 0x20) - 0x57)
            } else {
                return nil
            }
            // Ten bytes hold at most seven digits, so this can't overflow.
            value = value &* (isHex ? 16 : 10) &+ digit
            at += 1
        }
        guard value >= 0x20 || value == 0x09 || value == 0x0A else { return nil }
        return Unicode.Scalar(value)
    }
}
