/// Findings as the workflow commands of GitHub Actions, which show them beside the changed lines.
///
///     ::error file=film.srt,line=12,col=7,title=cue-order::the end is before the start
public enum GitHubReport {
    /// The report of some findings, one line each. Notes and the fix follow the message.
    ///
    /// - Complexity: O(*n*) in the number of findings.
    public static func text(of findings: [Finding]) -> String {
        var text = ""
        for finding in findings { write(finding, to: &text) }
        return text
    }

    private static func write(_ finding: Finding, to text: inout String) {
        var properties: [String] = []
        if let range = finding.range {
            properties.append("file=" + property(range.file))
            if range.line > 0 { properties.append("line=\(range.line)") }
            if range.line > 0, range.column > 0 { properties.append("col=\(range.column)") }
        }
        properties.append("title=" + property(finding.rule))

        var lines = [finding.message]
        for note in finding.notes {
            lines.append("note: " + (note.range.map { $0.place + ": " } ?? "") + note.message)
        }
        if let fix = finding.fix { lines.append("fix: " + fix.description) }

        text += "::\(finding.severity.command) \(properties.joined(separator: ","))::"
        text += lines.map { message($0) }.joined(separator: "%0A") + "\n"
    }

    /// Escapes a message as GitHub's runner undoes it. Other controls get visible stand-ins.
    private static func message(_ text: String) -> String {
        escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" }
    }

    /// Escapes the value of a property.
    private static func property(_ text: String) -> String {
        escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" || $0 == ":" || $0 == "," }
    }

    private static func escaped(
        _ text: String, where isSpecial: (Unicode.Scalar) -> Bool
    ) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            if isSpecial(scalar) {
                output += scalar.value < 16 ? "%0" : "%"
                output += String(scalar.value, radix: 16, uppercase: true)
            } else if let standIn = VisibleText.standIn(for: scalar) {
                output += standIn
            } else {
                output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}

extension Severity {
    /// What GitHub calls it.
    fileprivate var command: String { self == .note ? "notice" : rawValue }
}
