extension SARIFReport {
    /// The URI of a file: relative as the name is, `file:` for an absolute path. Every byte but
    /// letters, digits, `-._~` and the slash is percent-encoded (RFC 3986).
    static func uri(of file: String) -> String {
        var uri: [UInt8] = file.hasPrefix("/") ? Array("file://".utf8) : []
        for byte in file.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
                uri.append(byte)
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                uri.append(contentsOf: (byte < 16 ? "%0" : "%").utf8)
                uri.append(contentsOf: digits.utf8)
            }
        }
        return String(decoding: uri, as: UTF8.self)
    }

    /// Bytes in Base64 (RFC 4648).
    static func base64(_ bytes: [UInt8]) -> String {
        let alphabet = Array(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var output: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits: UInt32 = 0
            for byte in group { bits = (bits << 8) | UInt32(byte) }
            bits <<= UInt32(8 * (3 - group.count))
            for digit in 0..<4 {
                let value = Int((bits >> UInt32(18 - 6 * digit)) & 63)
                output.append(digit <= group.count ? alphabet[value] : UInt8(ascii: "="))
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
