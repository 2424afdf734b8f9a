internal import Diagnostics

extension MemoryAnalysis {
    /// The counts as a table for reading: one of each file where there are several, and of all.
    public var table: String {
        var text = ""
        if files.count > 1 { for file in files { text += Self.table(of: file) + "\n" } }
        var total = total
        if files.count == 1 { total.name = files[0].name }
        return text + Self.table(of: total)
    }

    private static func table(of file: FileAnalysis) -> String {
        let total = file.total
        var rows: [[String]] = [["", "segments", "words", "characters", "with spaces", "words %"]]
        func row(_ name: String, _ amount: TextAmount) -> [String] {
            let share = total.words > 0 ? 1000 * amount.words / total.words : 0
            return [
                name, String(amount.segments), String(amount.words), String(amount.characters),
                String(amount.charactersWithSpaces), "\(share / 10).\(share % 10)",
            ]
        }
        for band in MatchBand.allCases { rows.append(row(band.rawValue, file[band])) }
        rows.append(row("total", total))
        let widths = rows[0].indices.map { column in
            rows.map { $0[column].unicodeScalars.count }.max() ?? 0
        }
        var text = file.name + "\n"
        for row in rows {
            for (column, cell) in row.enumerated() {
                let padding = String(
                    repeating: " ", count: widths[column] - cell.unicodeScalars.count)
                text += column == 0 ? cell + padding : "  " + padding + cell
            }
            text += "\n"
        }
        return text
    }

    /// The counts as CSV, a row for each file and band, and of all files.
    ///
    /// The columns are `file,band,segments,words,characters,charactersWithSpaces`. The row of all
    /// files has no name of a file. A byte order mark tells spreadsheets that the text is UTF-8.
    public var csv: [UInt8] {
        var text = "\u{FEFF}file,band,segments,words,characters,charactersWithSpaces\r\n"
        var all = total
        all.name = ""
        for file in files + [all] {
            for band in MatchBand.allCases {
                let amount = file[band]
                text += [
                    Self.quoted(file.name), Self.quoted(band.rawValue), String(amount.segments),
                    String(amount.words), String(amount.characters),
                    String(amount.charactersWithSpaces),
                ].joined(separator: ",")
                text += "\r\n"
            }
        }
        return Array(text.utf8)
    }

    /// A text in quotation marks that is no formula to a spreadsheet.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        if let first = text.unicodeScalars.first, "=+-@\t".unicodeScalars.contains(first) {
            result += "'"
        }
        for scalar in text.unicodeScalars {
            if scalar == "\"" { result.unicodeScalars.append(scalar) }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }
}
