/// Lines that can stand in a WebVTT block without ending it.
enum WebVTTText {
    /// A text in one line, without `-->`.
    static func oneLine(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar {
            case "\0": "\u{FFFD}"
            case "\n", "\r": " "
            default: scalar
            }
        }
        return withoutArrows(String(String.UnicodeScalarView(scalars)), "-- >")
    }

    /// The lines of a text that aren't empty, without `-->`.
    static func lines(_ text: String) -> [String] {
        regular(text).split(separator: "\n").map { withoutArrows(String($0), "-- >") }
    }

    /// A text whose line endings are U+000A and that holds no U+0000.
    static func regular(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0 || $0 == 0x0D }) else { return text }
        let bytes = Markup.webVTT.regular(Array(text.utf8)[...])
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A text with something else in place of each `-->`.
    static func withoutArrows(_ text: String, _ replacement: String) -> String {
        guard text.utf8.contains(UInt8(ascii: ">")) else { return text }
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        for byte in bytes {
            if byte == UInt8(ascii: ">"), output.count >= 2, output[output.count - 1] == 0x2D,
                output[output.count - 2] == 0x2D
            {
                output.removeLast(2)
                output += Array(replacement.utf8)
            } else {
                output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Style sheet text without empty lines and `-->`, or an empty one when nothing is left.
    ///
    /// Inside a string `>` is written as an escape; elsewhere `-->` has no meaning and goes.
    static func styleSheet(_ css: String) -> String {
        var output: [UInt8] = []
        var quote: UInt8?
        var isEscaped = false
        for byte in regular(css).utf8 {
            if byte == 0x0A, output.isEmpty || output.last == 0x0A { continue }
            let isArrow =
                byte == UInt8(ascii: ">") && output.count >= 2 && output[output.count - 1] == 0x2D
                && output[output.count - 2] == 0x2D
            if isArrow {
                if quote == nil { output.removeLast(2) } else { output += Array("\\3e ".utf8) }
                isEscaped = false
                continue
            }
            output.append(byte)
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if let open = quote {
                if byte == open || byte == 0x0A { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
        }
        if output.last == 0x0A { output.removeLast() }
        return String(decoding: output, as: UTF8.self)
    }
}
