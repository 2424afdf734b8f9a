public import TimedText

/// Budgets as a table for translators: a row for each cue, with the text to be translated.
///
/// The columns are `cue,start,duration,available,source,sourceLength,fits,limit,expected,expected90,
/// pressure,verdict,cut`, times in milliseconds. A byte order mark tells spreadsheets that the text
/// is UTF-8.
public enum CueBudgetCSV {
    private static let heading =
        "cue,start,duration,available,source,sourceLength,fits,limit,expected,expected90,pressure,verdict,cut"

    /// The table, with a byte order mark and line ends as RFC 4180 wants them.
    ///
    /// - Complexity: O(*n*) in the size of the document.
    public static func written(_ budgets: CueBudgets, of document: Document) -> [UInt8] {
        var output: [UInt8] = [0xEF, 0xBB, 0xBF]
        output += heading.utf8
        output += "\r\n".utf8
        for (budget, cue) in zip(budgets.budgets, document.cues) {
            let cells: [String] = [
                String(budget.index + 1), String(budget.start), String(budget.duration),
                String(budget.available), quoted(document.plainText(of: cue)),
                number(budget.sourceLength), number(budget.fits), budget.limit.rawValue,
                number(budget.expected), number(budget.expected90),
                number((budget.pressure * 100).rounded() / 100), budget.verdict.rawValue,
                number(budget.cut),
            ]
            output += cells.joined(separator: ",").utf8
            output += "\r\n".utf8
        }
        return output
    }

    /// A number without a needless `.0`; empty when it has no bound.
    private static func number(_ number: Double) -> String {
        number.isFinite ? RuleValue.spelling(number) : ""
    }

    /// A text that is no formula to a spreadsheet, in quotation marks.
    ///
    /// The table is for reading and isn't read again, so an apostrophe may stand before what a
    /// spreadsheet would reckon.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        if let first = text.unicodeScalars.first, "=+-@\t".unicodeScalars.contains(first) {
            result += "'"
        }
        for character in text.unicodeScalars {
            if character == "\"" { result.unicodeScalars.append(character) }
            result.unicodeScalars.append(character)
        }
        return result + "\""
    }
}
