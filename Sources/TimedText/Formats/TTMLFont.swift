/// The attributes of a font span, as HTML writes them.
enum TTMLFont {
    /// Names in lower case with their values, each name once.
    static func attributes(_ text: String) -> [(String, String)] {
        let bytes = Array(text.utf8)
        var attributes: [(String, String)] = []
        var position = 0
        while position < bytes.count {
            while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
            let start = position
            while position < bytes.count, bytes[position] > 0x20, bytes[position] != 0x3D {
                position += 1
            }
            let name = self.text(bytes[start..<position]).lowercased()
            while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
            guard position < bytes.count, bytes[position] == 0x3D else { continue }
            position += 1
            while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
            guard position < bytes.count else { break }
            let quote = bytes[position]
            let value: Int
            if quote == 0x22 || quote == 0x27 {
                position += 1
                value = position
                while position < bytes.count, bytes[position] != quote { position += 1 }
            } else {
                value = position
                while position < bytes.count, bytes[position] > 0x20 { position += 1 }
            }
            if !name.isEmpty, !attributes.contains(where: { $0.0 == name }), attributes.count < 8 {
                attributes.append((name, self.text(bytes[value..<position])))
            }
            position += 1
        }
        return attributes
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: { $0.isWhitespace })
            .joined(separator: " ")
    }

    /// Whether a text is one or two lengths of TTML.
    static func isSize(_ text: String) -> Bool {
        let parts = text.split(separator: " ")
        return (1...2).contains(parts.count)
            && parts.allSatisfy { part in
                for unit in ["%", "px", "em", "rh", "rw", "c"] where part.hasSuffix(unit) {
                    let number = part.dropLast(unit.count)
                    return number.utf8.allSatisfy { $0 == 0x2E || ($0 >= 0x30 && $0 <= 0x39) }
                        && Double(number) != nil
                }
                return false
            }
    }
}
