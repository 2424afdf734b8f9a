internal import Diagnostics
internal import XML

extension ExchangeFindings {
    /// Adds what had to be replaced so that the file could be read.
    mutating func add(_ problem: XMLStreamProblem) {
        let number = "U+" + Self.hexadecimal(problem.value)
        let message =
            switch problem.kind {
            case .forbiddenCharacter:
                "the character \(number) can't stand in XML; it is read as U+FFFD"
            case .badReference:
                "the reference to \(number) can't stand in XML; it is read as U+FFFD"
            case .badBytes: "the bytes here aren't UTF-8; they are read as U+FFFD"
            case .loneSurrogate: "half a character of UTF-16 stands alone; it is read as U+FFFD"
            case .unknownEntity: "the entity isn't one of XML; its name is read as text"
            case .bareAmpersand: "the & starts no reference; it is read as text"
            }
        add(
            "xml-replaced", .warning, message, line: problem.line, column: problem.column,
            offset: problem.offset)
    }

    private static func hexadecimal(_ value: Int) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
