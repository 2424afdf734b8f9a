internal import ICU

/// The names in old archives that don't say in which charset they are.
enum ArchiveName {
    /// What is tried after GB 18030, in which Chinese teams' archives are.
    private static let charsets = ["Shift_JIS", "Big5", "windows-949", "windows-874", "IBM437"]

    /// The text of a name that isn't UTF-8.
    ///
    /// GB 18030 gives some text for nearly all bytes, so it counts only where that is Chinese; then
    /// ICU's guesses and other charsets do where all bytes are characters.
    static func text(of bytes: [UInt8]) -> String? {
        if let text = decode(bytes, "GB18030"), isChinese(text) { return text }
        let votes = ((try? CharsetDetector.votes(on: bytes.span)) ?? []).filter {
            $0.confidence >= 40
        }
        for charset in votes.map({ $0.charset }) + charsets {
            if let text = decode(bytes, charset) { return text }
        }
        return nil
    }

    private static func decode(_ bytes: [UInt8], _ charset: String) -> String? {
        guard let converter = try? CharsetConverter(charset),
            let decoded = try? converter.decode(bytes.span, maximumErrors: 0), decoded.isComplete
        else { return nil }
        return String(decoding: decoded.bytes, as: UTF8.self)
    }

    /// Whether all that isn't ASCII is Chinese, or its punctuation.
    private static func isChinese(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x20...0x7E, 0x4E00...0x9FFF, 0x3000...0x303F, 0xFF00...0xFFEF, 0x2010...0x2026:
                true
            default: false
            }
        }
    }
}
