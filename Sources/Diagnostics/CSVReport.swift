/// Findings as a table for spreadsheets: comma-separated values by RFC 4180, in UTF-8 with a byte
/// order mark, without which spreadsheets take the text for another encoding.
///
///     severity,file,line,column,cue,time,rule,message,fix,text
///     error,film.srt,12,18,3,00:00:05.000,cue-order,the end is before the start,,00:00:05 --> …
///
/// Each finding is one row. `time` is when its cue appears, `fix` says what would mend it and, after
/// an arrow, the text to put in place, and `text` is the source line, or the part of it around the
/// place. What isn't known is an empty cell. Control characters and bidirectional controls have
/// visible stand-ins, so that no cell holds a line end.
///
/// A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@`, or with the fullwidth form of
/// one of them, as a formula, and a file's text may hold anything. Such a cell gets an apostrophe
/// before it, which spreadsheets show or hide, and which programs that read the table must drop.
public enum CSVReport {
    /// The names of the columns.
    public static let columns = [
        "severity", "file", "line", "column", "cue", "time", "rule", "message", "fix", "text",
    ]

    /// The report of some findings, in their order; each line ends with U+000D U+000A.
    ///
    /// - Complexity: O(*n*) in the number of findings and the length of what they say.
    public static func text(
        of findings: [Finding], lines: @escaping SourceLines = { _ in nil }
    ) -> String {
        var recent = RecentLine(lines)
        var text = "\u{FEFF}"
        write(columns, to: &text)
        for finding in findings { write(cells(of: finding, &recent), to: &text) }
        return text
    }

    private static func cells(of finding: Finding, _ lines: inout RecentLine) -> [String] {
        let range = finding.range
        var excerpt: String?
        if let range, let line = lines.text(at: range) {
            excerpt = SourceExcerpt(of: line, at: range)?.line
        }
        return [
            finding.severity.rawValue, range?.file ?? "", number(range?.line),
            number(range?.column), finding.cue.map { String($0.number) } ?? "",
            finding.cue.map { ClockTime.text($0.start) } ?? "", finding.rule, finding.message,
            finding.fix.map { fix(of: $0) } ?? "", excerpt ?? "",
        ]
    }

    private static func number(_ number: Int?) -> String {
        number.map { $0 > 0 ? String($0) : "" } ?? ""
    }

    private static func fix(of fix: Finding.Fix) -> String {
        fix.replacement.isEmpty ? fix.description : fix.description + " → " + fix.replacement
    }

    private static func write(_ cells: [String], to text: inout String) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { text += "," }
            write(cell, to: &text)
        }
        text += "\r\n"
    }

    /// Writes a cell, in quotation marks where it holds what would end it.
    private static func write(_ cell: String, to text: inout String) {
        let cell = (isFormula(cell) ? "'" : "") + VisibleText.of(cell)
        guard cell.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") })
        else { return text += cell }
        text += "\""
        for scalar in cell.unicodeScalars {
            if scalar == "\"" { text += "\"" }
            text.unicodeScalars.append(scalar)
        }
        text += "\""
    }

    /// Whether a spreadsheet may take a cell for a formula.
    private static func isFormula(_ cell: String) -> Bool {
        switch cell.unicodeScalars.first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
        default: false
        }
    }
}
