/// Texts as SpreadsheetML writes them: a character that XML can't hold is `_x001F_`.
///
/// Source: ECMA-376, part 1, 22.9.2.19 (ST_Xstring).
enum SpreadsheetText {
    /// The most UTF-16 units of a cell.
    static let limit = 32_767

    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(0x5F), text.contains("_x") else { return text }
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if let value = escape(bytes, at: index) {
                if let scalar = Unicode.Scalar(value) {
                    output += String(Character(scalar)).utf8
                } else {
                    output += "\u{FFFD}".utf8
                }
                index += 7
            } else {
                output.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    static func escaped(_ text: String) -> String {
        let needs = text.utf8.contains { $0 == 0x5F || ($0 < 0x20 && $0 != 0x0A && $0 != 0x09) }
        guard needs || text.unicodeScalars.contains(where: { $0.value | 1 == 0xFFFF }) else {
            return text
        }
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if byte == 0x5F, escape(bytes, at: index) != nil {
                output += "_x005F_".utf8
            } else if byte < 0x20, byte != 0x0A, byte != 0x09 {
                output += "_x00\(byte < 16 ? "0" : "1")".utf8
                output += String(byte % 16, radix: 16, uppercase: true).utf8
                output.append(0x5F)
            } else {
                output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
            .replacing("\u{FFFE}", with: "_xFFFE_").replacing("\u{FFFF}", with: "_xFFFF_")
    }

    /// The value of an escape that begins at some place.
    private static func escape(_ bytes: [UInt8], at index: Int) -> UInt32? {
        guard index + 6 < bytes.count, bytes[index] == 0x5F, bytes[index + 1] == 0x78,
            bytes[index + 6] == 0x5F
        else { return nil }
        return UInt32(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
    }
}
