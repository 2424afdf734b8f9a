internal import ICU
internal import XML

/// How an XML file writes its characters, told by its first bytes.
///
/// Source: XML 1.0, appendix F.
enum XMLEncoding: Equatable {
    case utf8, utf16LittleEndian, utf16BigEndian
    /// Another charset, by a name that ICU knows.
    case other(String)

    /// How many bytes the smallest character has, where a converter reads them.
    var unit: Int {
        if case .other(let name) = self, name.hasPrefix("UTF-32") { 4 } else { 1 }
    }

    /// How many bytes decide.
    static let sampleSize = 1024

    /// Tells the encoding, and whether the XML declaration says something that isn't true or known.
    static func detect(_ bytes: [UInt8]) -> (encoding: XMLEncoding, doubt: String?) {
        let start = Array(bytes.prefix(4))
        if start == [0xFF, 0xFE, 0, 0] || start == [0x3C, 0, 0, 0] {
            return (.other("UTF-32LE"), nil)
        }
        if start == [0, 0, 0xFE, 0xFF] || start == [0, 0, 0, 0x3C] {
            return (.other("UTF-32BE"), nil)
        }
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0x3C, 0]) {
            return (.utf16LittleEndian, nil)
        }
        if start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0, 0x3C]) {
            return (.utf16BigEndian, nil)
        }
        guard !start.starts(with: [0xEF, 0xBB, 0xBF]), let name = declared(bytes) else {
            return (.utf8, nil)
        }
        switch name.lowercased() {
        case "utf-8", "utf8", "us-ascii", "ascii": return (.utf8, nil)
        default: break
        }
        // What could be read so far has one byte a character.
        guard let known = CharsetConverter.canonicalName(of: name),
            !known.uppercased().hasPrefix("UTF-16"), !known.uppercased().hasPrefix("UTF-32")
        else { return (.utf8, name) }
        return (.other(known), nil)
    }

    /// The encoding that the XML declaration names.
    private static func declared(_ bytes: [UInt8]) -> String? {
        let sample = String(decoding: bytes.prefix(sampleSize), as: UTF8.self)
        guard let start = sample.range(of: "<?xml"), let end = sample.range(of: "?>"),
            start.upperBound <= end.lowerBound
        else { return nil }
        let declaration = sample[start.upperBound..<end.lowerBound]
        guard let key = declaration.range(of: "encoding") else { return nil }
        let rest = declaration[key.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\t" }
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        return String(rest.dropFirst().prefix { $0 != quote })
    }
}

extension StringProtocol {
    fileprivate func range(of text: String) -> Range<Index>? {
        firstRange(of: text)
    }
}
