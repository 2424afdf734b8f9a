/// How text looks at some place in a SubStation script, as far as other formats can say it.
struct SubStationLook: Sendable, Hashable {
    var isBold = false
    var isItalic = false
    var isUnderlined = false
    var isStruck = false
    /// Red, green and blue, from the highest byte.
    var color: UInt32 = 0xFFFFFF
    /// The font, where an override says another than the style's.
    var face: String?
    /// The font's size, where an override says another than the style's.
    var size: String?
    /// The alignment as on a numeric keypad.
    var alignment: UInt8 = 2

    init() {}

    /// The look of a named style; legacy alignments are numbered as in version 4.
    init(_ style: Style, isLegacy: Bool) {
        func flag(_ name: String) -> Bool {
            Int(style.properties[name] ?? "").map { $0 != 0 } ?? false
        }
        isBold = flag("Bold")
        isItalic = flag("Italic")
        isUnderlined = flag("Underline")
        isStruck = flag("StrikeOut")
        if let color = style.properties["PrimaryColour"].flatMap({ Self.color($0) }) {
            self.color = color
        }
        if let number = Int(style.properties["Alignment"] ?? "") {
            alignment = (isLegacy ? Self.alignment(legacy: number) : Self.alignment(number)) ?? 2
        }
    }

    /// The looks of some styles by name. `*` before a name marks a style as the program's own.
    static func all(_ styles: [Style], isLegacy: Bool) -> [String: SubStationLook] {
        var looks: [String: SubStationLook] = [:]
        for style in styles {
            looks[String(style.name.drop { $0 == "*" })] = SubStationLook(style, isLegacy: isLegacy)
        }
        return looks
    }

    static func alignment(_ number: Int) -> UInt8? {
        (1...9).contains(number) ? UInt8(number) : nil
    }

    /// The alignment that version 4 counts as 1 to 3 below, 5 to 7 above and 9 to 11 in the middle.
    static func alignment(legacy number: Int) -> UInt8? {
        switch number {
        case 1...3: UInt8(number)
        case 5...7: UInt8(number + 2)
        case 9...11: UInt8(number - 5)
        default: nil
        }
    }

    static func legacy(_ alignment: UInt8) -> Int {
        switch alignment {
        case 4...6: Int(alignment) + 5
        case 7...9: Int(alignment) - 2
        default: Int(alignment)
        }
    }

    /// Reads a colour, `&HAABBGGRR&` or the same as a decimal number, as red, green and blue.
    static func color(_ text: String) -> UInt32? {
        let text = text.filter { $0 != "&" && $0 != " " }
        let value: UInt32
        if let first = text.first, first == "H" || first == "h" {
            guard let number = UInt32(text.dropFirst().suffix(8), radix: 16) else { return nil }
            value = number
        } else if let number = Int64(text) {
            value = UInt32(truncatingIfNeeded: number)
        } else if let number = UInt32(text.suffix(8), radix: 16) {
            value = number
        } else {
            return nil
        }
        return (value & 0xFF) << 16 | value & 0xFF00 | value >> 16 & 0xFF
    }

    /// A colour as an override tag writes it, `&HBBGGRR&`.
    static func written(_ color: UInt32) -> String {
        let value = (color & 0xFF) << 16 | color & 0xFF00 | color >> 16 & 0xFF
        return "&H" + hexadecimal(value).uppercased() + "&"
    }

    /// A number below 2²⁴ as six hexadecimal digits.
    static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value & 0xFFFFFF, radix: 16)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// The attributes of a font span, or `nil` where the font is as usual.
    var font: String? {
        var attributes: [String] = []
        if color != 0xFFFFFF { attributes.append("color=\"#\(Self.hexadecimal(color))\"") }
        if let face { attributes.append("face=\"\(face.filter { $0 != "\"" })\"") }
        if let size { attributes.append("size=\"\(size)\"") }
        return attributes.isEmpty ? nil : attributes.joined(separator: " ")
    }
}

extension Document {
    /// The look that a cue's style gives it.
    func look(of cue: Cue) -> SubStationLook {
        guard markup == .subStation else { return SubStationLook() }
        return look(ofStyle: style(of: cue) ?? "Default")
    }

    /// The look of a style; an unknown one looks as the default style.
    func look(ofStyle name: String) -> SubStationLook {
        let name = String(name.drop { $0 == "*" })
        var looks = looks
        if head.styles != headAsRead.styles {
            let wanted = head.styles.filter { $0.name == name || $0.name == "Default" }
            looks = SubStationLook.all(wanted, isLegacy: format == SubStationV4.name)
        }
        return looks[name] ?? looks["Default"] ?? SubStationLook()
    }
}
