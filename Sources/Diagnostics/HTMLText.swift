/// Text as it is written into HTML.
enum HTMLText {
    /// The text as it stands in an element, or in an attribute between quotation marks.
    ///
    /// Control characters and bidirectional controls have visible stand-ins, since a control could
    /// change how the rest of the page reads, and HTML forbids some of them.
    static func escaped(_ text: String) -> String {
        let text = VisibleText.of(text)
        guard text.utf8.contains(where: { isSpecial($0) }) else { return text }
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            case "'": output += "&#39;"
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
            UInt8(ascii: "'"):
            true
        default: false
        }
    }
}
