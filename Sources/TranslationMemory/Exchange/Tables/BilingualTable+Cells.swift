internal import Diagnostics
internal import ICU

extension BilingualTable {
    /// How many columns are read.
    static let columnLimit = 200

    /// Makes a table of rows of cells, of which the first may be a header.
    ///
    /// - Throws: ``ExchangeError`` when no columns for a text and a translation are there.
    init(
        _ cells: [(number: Int, cells: [String])], findings: inout ExchangeFindings
    ) throws(ExchangeError) {
        self.init(columns: [])
        let filled = cells.drop { row in row.cells.allSatisfy { $0.isEmpty } }
        guard let first = filled.first else {
            throw ExchangeError(.otherFormat, "the table is empty")
        }
        var body = filled
        if takeHeader(first) {
            body = filled.dropFirst()
        } else {
            try guessColumns(first.cells.count)
            findings.add(
                "table-no-header", .note,
                "the first row names no columns, so they are taken as "
                    + columns.map { $0.header }.joined(separator: ", "), line: first.number)
        }
        for row in body where row.cells.contains(where: { !$0.isEmpty }) {
            take(row, findings: &findings)
        }
        reportDoubles(&findings)
    }

    /// Takes the columns from a header; `false` when the row isn't one.
    mutating func takeHeader(_ row: (number: Int, cells: [String])) -> Bool {
        var columns: [BilingualColumn] = []
        var languages: [(index: Int, language: LocaleIdentifier)] = []
        for (index, cell) in row.cells.prefix(Self.columnLimit).enumerated() {
            let (column, language) = BilingualColumn.named(cell)
            if case .other = column, cell.utf8.count <= 12,
                let bare = LocaleIdentifier(cell), Self.looksLikeTag(cell)
            {
                languages.append((index, bare))
            }
            if column == .source { source = source ?? language }
            if column == .target { target = target ?? language }
            var unique = column
            if columns.contains(column) { unique = .other(cell + " (\(index + 1))") }
            columns.append(unique)
        }
        // A header may only name the two languages.
        if !columns.contains(.source), !columns.contains(.target), languages.count >= 2 {
            columns[languages[0].index] = .source
            columns[languages[1].index] = .target
            source = languages[0].language
            target = languages[1].language
        }
        guard columns.contains(.source), columns.contains(.target) else {
            source = nil
            target = nil
            return false
        }
        self.columns = columns
        return true
    }

    /// Whether a header could be a language tag: two or three letters, perhaps with more parts.
    private static func looksLikeTag(_ text: String) -> Bool {
        let first = text.prefix { $0 != "-" && $0 != "_" }
        return (2...3).contains(first.utf8.count)
    }

    private mutating func guessColumns(_ count: Int) throws(ExchangeError) {
        guard count >= 2 else {
            throw ExchangeError(
                .otherFormat, "the table has no columns for a text and its translation")
        }
        columns = count == 2 ? [.source, .target] : [.id, .source, .target]
    }

    private mutating func take(
        _ row: (number: Int, cells: [String]), findings: inout ExchangeFindings
    ) {
        var result = BilingualRow(source: "", target: "", number: row.number)
        for (index, cell) in row.cells.enumerated() {
            guard index < columns.count else {
                if !cell.isEmpty {
                    findings.add(
                        "table-extra-cell", .warning, "the row has more cells than the header",
                        line: row.number)
                }
                break
            }
            result[columns[index]] = cell
        }
        guard !result.source.isEmpty || !result.target.isEmpty else {
            findings.add("table-no-text", .warning, "the row has no text", line: row.number)
            return
        }
        rows.append(result)
    }

    private func reportDoubles(_ findings: inout ExchangeFindings) {
        var lines: [String: Int] = [:]
        for row in rows where !row.id.isEmpty {
            if let line = lines[row.id] {
                findings.add(
                    "table-double-id", .warning,
                    "the id '\(row.id.prefix(80))' stands in row \(line) too", line: row.number)
            } else {
                lines[row.id] = row.number
            }
        }
    }
}
