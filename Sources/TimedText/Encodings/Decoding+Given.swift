extension Decoding {
    /// Decodes bytes in an encoding that the user names.
    init(of bytes: [UInt8], named name: String) throws(FormatError) {
        let evidence = "given"
        let encoding = try TextEncoding(named: name)
        switch encoding.charset {
        case "UTF-8":
            if Self.isValidUTF8(bytes) {
                self.init(valid: bytes, evidence: evidence)
            } else {
                try self.init(bytes, charset: "UTF-8", evidence: evidence)
            }
        case "UTF-16", "UTF-32":
            // The name leaves the order of the bytes open: the file says it, else the smaller first.
            let marked = Self.markedCharset(of: bytes).flatMap {
                $0.hasPrefix(encoding.charset) ? $0 : nil
            }
            let told = UnicodeDetector.charset(of: bytes)
                .flatMap { $0.hasPrefix(encoding.charset) ? $0 : nil }
            try self.init(
                bytes, charset: marked ?? told ?? encoding.charset + "LE", evidence: evidence)
        default:
            try self.init(
                bytes, charset: encoding.charset, icuName: encoding.icuName, evidence: evidence)
        }
    }

    /// The charset that a byte order mark tells.
    static func markedCharset(of bytes: [UInt8]) -> String? {
        guard let first = bytes.first, first == 0xEF || first >= 0xFE || first == 0 else {
            return nil
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "UTF-8" }
        // A UTF-16 text that starts with U+0000 isn't a text.
        if bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]) { return "UTF-32LE" }
        if bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) { return "UTF-32BE" }
        if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
        if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
        return nil
    }
}
