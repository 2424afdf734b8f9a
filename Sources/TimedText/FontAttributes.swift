/// The attributes of a font as HTML writes them, such as `color="#ff8800" face="Arial" size="20"`.
///
/// Values may stand in double quotes, in single quotes, or in none.
struct FontAttributes: Sendable, Hashable {
    var color: String?
    var face: String?
    var size: String?
    /// The names of all other attributes.
    var others: [String] = []

    init(color: String? = nil, face: String? = nil, size: String? = nil) {
        self.color = color
        self.face = face
        self.size = size
    }

    init(_ text: Span<UInt8>) {
        var index = 0
        while true {
            WebVTTSyntax.skipSpace(text, &index)
            guard index < text.count else { return }
            let name = Self.word(text, &index) { $0 == UInt8(ascii: "=") }
            WebVTTSyntax.skipSpace(text, &index)
            guard index < text.count, text[index] == UInt8(ascii: "=") else {
                if !name.isEmpty { others.append(name.lowercased()) }
                continue
            }
            index += 1
            WebVTTSyntax.skipSpace(text, &index)
            set(name.lowercased(), Self.value(text, &index))
        }
    }

    private static func value(_ text: Span<UInt8>, _ index: inout Int) -> String {
        guard index < text.count else { return "" }
        let quote = text[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return word(text, &index) { _ in false }
        }
        index += 1
        let start = index
        while index < text.count, text[index] != quote { index += 1 }
        defer { index = min(index + 1, text.count) }
        return WebVTTSyntax.string(text, start..<index)
    }

    /// Reads up to white space or a byte that ends the word.
    private static func word(
        _ text: Span<UInt8>, _ index: inout Int, endsAt: (UInt8) -> Bool
    ) -> String {
        let start = index
        while index < text.count, !WebVTTSyntax.isSpace(text[index]), !endsAt(text[index]) {
            index += 1
        }
        return WebVTTSyntax.string(text, start..<index)
    }

    private mutating func set(_ name: String, _ value: String) {
        switch name {
        case "color": color = value
        case "face": face = value
        case "size": size = value
        case "": break
        default: others.append(name)
        }
    }

    /// The names of all attributes that have a value.
    var names: [String] {
        let known = [("color", color), ("face", face), ("size", size)]
        return known.compactMap { $0.1 == nil ? nil : $0.0 } + others
    }

    /// The attributes as text, or `nil` when there are none.
    var written: String? {
        var parts: [String] = []
        for (name, value) in [("color", color), ("face", face), ("size", size)] {
            guard let value else { continue }
            let quote = value.contains("\"") ? "'" : "\""
            parts.append(name + "=" + quote + value.filter { String($0) != quote } + quote)
        }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
