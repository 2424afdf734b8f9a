/// The colours of TTML as `#rrggbb`.
///
/// Source: TTML2, sections 10.3.6 "<color>" and 10.3.23 "<named-color>".
enum TTMLColor {
    private static let names: [String: UInt32] = [
        "silver": 0xC0C0C0, "gray": 0x808080, "white": 0xFFFFFF, "maroon": 0x800000,
        "red": 0xFF0000, "purple": 0x800080, "fuchsia": 0xFF00FF, "magenta": 0xFF00FF,
        "green": 0x008000, "lime": 0x00FF00, "olive": 0x808000, "yellow": 0xFFFF00,
        "navy": 0x000080, "blue": 0x0000FF, "teal": 0x008080, "aqua": 0x00FFFF,
        "cyan": 0x00FFFF, "black": 0x000000, "grey": 0x808080, "orange": 0xFFA500,
    ]

    /// The colour that a text names, and whether it is less than opaque; `nil` when it names none.
    static func read(_ text: String) -> (color: String, isOpaque: Bool)? {
        let text = text.lowercased()
        if text == "transparent" { return ("#000000", false) }
        if let value = names[text] { return (hexadecimal(value), true) }
        if text.hasPrefix("#") {
            let digits = text.dropFirst()
            guard digits.utf8.allSatisfy({ isHexadecimal($0) }) else { return nil }
            switch digits.utf8.count {
            case 3: return ("#" + digits.map { "\($0)\($0)" }.joined(), true)
            case 6: return (text, true)
            case 8: return (String(text.prefix(7)), text.hasSuffix("ff"))
            default: return nil
            }
        }
        guard text.hasPrefix("rgb"), let open = text.firstIndex(of: "("), text.hasSuffix(")") else {
            return nil
        }
        let parts = text[text.index(after: open)...].dropLast().split(separator: ",").map {
            UInt32($0.filter { !$0.isWhitespace }) ?? 256
        }
        guard parts.count == 3 || parts.count == 4, parts.allSatisfy({ $0 < 256 }) else {
            return nil
        }
        return (
            hexadecimal(parts[0] << 16 | parts[1] << 8 | parts[2]),
            parts.count == 3 || parts[3] == 255
        )
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x61...0x66: true
        default: false
        }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
