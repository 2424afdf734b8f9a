internal import Glibc

/// Texts as PostgreSQL holds them: without U+0000.
enum PostgreSQLText {
    // The last code point is none of any text, so it can mark what stands for another.
    private static let mark: [UInt8] = [0xF4, 0x8F, 0xBF, 0xBF]

    /// Appends the bytes of a text.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        guard contains(0, bytes, from: start) || contains(0xF4, bytes, from: start) else { return }
        bytes.removeSubrange(start...)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\0": bytes += mark + [0x30]
            case "\u{10FFFF}": bytes += mark + [0x31]
            default: bytes += Array(String(scalar).utf8)
            }
        }
    }

    private static func contains(_ byte: Int32, _ bytes: [UInt8], from start: Int) -> Bool {
        unsafe bytes.withUnsafeBytes {
            guard let address = $0.baseAddress else { return false }
            return unsafe memchr(address + start, byte, $0.count - start) != nil
        }
    }

    /// The text of some bytes.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let text = unsafe String(decoding: bytes, as: UTF8.self)
        guard let address = bytes.baseAddress, unsafe memchr(address, 0xF4, bytes.count) != nil
        else { return text }
        var result = String.UnicodeScalarView()
        var isMarked = false
        for scalar in text.unicodeScalars {
            if isMarked {
                result.append(scalar == "0" ? "\0" : "\u{10FFFF}")
                isMarked = false
            } else if scalar == "\u{10FFFF}" {
                isMarked = true
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
