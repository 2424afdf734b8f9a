/// Text as it is written into XML 1.0.
enum XMLText {
    /// The text as it stands in an element or in an attribute between double quotation marks.
    ///
    /// Characters that XML 1.0 forbids, even as references, become U+FFFD. Those that a reader
    /// would change (line ends and tabs in attributes) and controls become references.
    static func escaped(_ text: String, inAttribute: Bool) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: output += "&amp;"
            case 0x3C: output += "&lt;"
            case 0x3E: output += "&gt;"
            case 0x22 where inAttribute: output += "&quot;"
            case 0x09, 0x0A: output += inAttribute ? reference(scalar) : String(scalar)
            case 0x0D, 0x7F...0x9F, 0x2028, 0x2029: output += reference(scalar)
            case 0x00...0x1F, 0xFFFE, 0xFFFF: output += "\u{FFFD}"
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }

    private static func reference(_ scalar: Unicode.Scalar) -> String {
        "&#x\(String(scalar.value, radix: 16, uppercase: true));"
    }
}
