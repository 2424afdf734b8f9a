/// The characters that end a line.
public enum LineEnding: String, Sendable, CaseIterable {
    /// U+000A, as on Linux and macOS.
    case lf = "\n"
    /// U+000D U+000A, as on Windows.
    case crlf = "\r\n"
    /// U+000D, as on old Macintoshes.
    case cr = "\r"

    /// The bytes of the line ending.
    public var bytes: [UInt8] { Array(rawValue.utf8) }

    /// The ending of the first line of a text, or `nil` when it has only one line.
    ///
    /// - Complexity: O(*n*) in the length of the first line.
    static func first(in text: Span<UInt8>) -> LineEnding? {
        for index in text.indices {
            switch text[index] {
            case 0x0A: return .lf
            case 0x0D: return index + 1 < text.count && text[index + 1] == 0x0A ? .crlf : .cr
            default: continue
            }
        }
        return nil
    }
}
