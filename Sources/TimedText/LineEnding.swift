/// The characters that end a line.
public enum LineEnding: String, Sendable, CaseIterable {
    case lf = "\n"
    case crlf = "\r\n"
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
