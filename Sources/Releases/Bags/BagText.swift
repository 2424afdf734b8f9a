internal import Diagnostics
internal import ICU

/// The decoding of a bag's tag files, and their lines.
enum BagText {
    /// A line, counted from 1, without its end.
    struct Line: Equatable {
        var number: Int
        var text: Substring
    }

    /// The lines of a text, which end with LF, CR or both; blank ones are left out.
    static func lines(of text: String) -> [Line] {
        var lines: [Line] = []
        var number = 0
        let parts = text.split(
            omittingEmptySubsequences: false,
            whereSeparator: { $0 == "\n" || $0 == "\r\n" || $0 == "\r" })
        for part in parts {
            number += 1
            if part.utf8.contains(where: { $0 != 0x20 && $0 != 0x09 }) {
                lines.append(Line(number: number, text: part))
            }
        }
        return lines
    }

    /// The text of a tag file in the encoding that the bag declares.
    ///
    /// A byte order mark in UTF-8 is reported and left out; what isn't in the encoding is reported.
    static func decode(
        _ bytes: [UInt8], encoding: String, file: String, findings: inout [Finding]
    ) -> String? {
        var bytes = bytes
        let name = encoding.uppercased()
        let isUTF8 = name == "UTF-8" || name == "UTF8" || name == "US-ASCII" || name == "ASCII"
        if isUTF8 {
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
                bytes.removeFirst(3)
                findings.append(
                    .bag(
                        "bag-byte-order-mark", "begins with a byte order mark", file: file,
                        severity: .warning))
            }
            if let text = String(validating: bytes, as: UTF8.self) { return text }
            findings.append(.bag("bag-encoding", "isn't UTF-8", file: file))
            return String(decoding: bytes, as: UTF8.self)
        }
        do throws(ICUError) {
            let converter = try CharsetConverter(encoding)
            let decoded = try converter.decode(bytes.span)
            if !decoded.errors.isEmpty {
                findings.append(.bag("bag-encoding", "isn't \(encoding)", file: file))
            }
            var text = String(decoding: decoded.bytes, as: UTF8.self)
            if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
            return text
        } catch {
            findings.append(
                .bag("bag-encoding", "can't be decoded from \(encoding)", file: file))
            return nil
        }
    }
}
