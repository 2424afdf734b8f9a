/// Text in the language of manual pages, where dots, quotes, dashes and backslashes are commands.
enum Roff {
    /// A macro with arguments, none of which is taken for a macro itself.
    static func macro(_ name: String, _ arguments: [String]) -> String {
        ".\(name) " + arguments.map { argument($0) }.joined(separator: " ")
    }

    /// One argument of a macro, whatever its letters mean elsewhere.
    static func argument(_ text: String) -> String {
        "\"\\&" + escaped(text.replacing("\n", with: " ")) + "\""
    }

    /// Paragraphs, with indented lines, such as examples, as typed.
    static func text(_ text: String) -> [String] {
        var lines: [String] = []
        var isLiteral = false
        var indent = 0
        var isBreakDue = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let isIndented = line.first?.isWhitespace ?? false
            if line.allSatisfy({ $0.isWhitespace }) {
                isBreakDue = true
                continue
            }
            if isLiteral, !isIndented {
                lines.append(".Ed")
                isLiteral = false
                isBreakDue = true
            }
            if isIndented, !isLiteral {
                lines.append(".Bd -literal -offset indent")
                isLiteral = true
                indent = line.prefix { $0 == " " }.count
            } else if isBreakDue, !lines.isEmpty {
                lines.append(isLiteral ? "" : ".Pp")
            }
            isBreakDue = false
            lines +=
                isLiteral
                ? [escapedLine(line.dropFirst(min(indent, line.prefix { $0 == " " }.count)))]
                : sentences(line)
        }
        return isLiteral ? lines + [".Ed"] : lines
    }

    /// A line of text, broken after each sentence, as the formatter wants it, and before it's long.
    private static func sentences(_ line: Substring) -> [String] {
        var lines: [String] = []
        var sentence: [String] = []
        for word in line.split(separator: " ").map(String.init) {
            sentence.append(word)
            guard let last = word.last(where: { !")\"'".contains($0) }), ".!?".contains(last) else {
                continue
            }
            lines += TextWrapping.lines(sentence, width: 70)
            sentence = []
        }
        lines += TextWrapping.lines(sentence, width: 70)
        return lines.map { escapedLine($0[...]) }
    }

    private static func escapedLine(_ line: Substring) -> String {
        let escaped = escaped(String(line))
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "\"": result += "\\(dq"
            case "\t": result += " "
            case "\u{20}"..."\u{7E}": result.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result +=
                    "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
            }
        }
    }
}
