/// Text from a file or a file's name, made safe to print on a terminal.
///
/// Control characters could move the cursor or run an escape sequence, and bidirectional controls
/// could make a line read as what it isn't. They are shown by visible stand-ins.
package enum VisibleText {
    /// The text with stand-ins for control characters, line ends included.
    package static func of(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { standIn(for: $0) != nil }) else { return text }
        var visible = ""
        for scalar in text.unicodeScalars {
            if let standIn = standIn(for: scalar) {
                visible += standIn
            } else {
                visible.unicodeScalars.append(scalar)
            }
        }
        return visible
    }

    /// What is shown in place of a character that must not be printed, such as `␛` or `<U+202E>`;
    /// `nil` for all others.
    package static func standIn(for scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x00...0x1F: picture(0x2400 + scalar.value)
        case 0x7F: "␡"
        case 0x80...0x9F,  // the C1 controls
            0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069,  // bidirectional
            0x2028, 0x2029, 0xFEFF:
            "<U+\(fourDigits(scalar.value))>"
        default: nil
        }
    }

    private static func picture(_ value: UInt32) -> String? {
        Unicode.Scalar(value).map { String(Character($0)) }
    }

    private static func fourDigits(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
