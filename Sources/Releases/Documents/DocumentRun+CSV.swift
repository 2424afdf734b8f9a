extension DocumentRun {
    /// The file as comma-separated values in UTF-8.
    ///
    /// Source: RFC 4180.
    mutating func csv() -> [UInt8]? {
        guard let table = content.table else { return nil }
        var bytes: [UInt8] = table.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
        if table.hasHeader {
            bytes += Self.row(table.columns.map { $0.name }, table)
        }
        rows(table, table.loops[...], to: &bytes)
        return bytes
    }

    private mutating func rows(
        _ table: DocumentTable, _ loops: ArraySlice<DocumentNode.Loop>, to bytes: inout [UInt8]
    ) {
        if let loop = loops.first {
            forEach(loop) { run in run.rows(table, loops.dropFirst(), to: &bytes) }
        } else {
            let cells = table.columns.map { cell($0, table) }
            bytes += Self.row(cells, table)
        }
    }

    private mutating func cell(_ column: DocumentTable.Column, _ table: DocumentTable) -> String {
        let texts = render(column.value).flatMap { node -> [String] in
            guard case .value(let value) = node else { return [] }
            return value.elements.compactMap { $0.text }
        }
        let parts = texts.map { text in
            var text = text
            for (from, to) in table.replacements { text = text.replacing(from, with: to) }
            if texts.count > 1, text.contains(table.listSeparator) {
                tell(
                    "document-list-separator", .warning,
                    "'\(text)' holds the mark between values, which became a space",
                    field: column.name, column.value.range)
                text = text.replacing(table.listSeparator, with: " ")
            }
            return text
        }
        let cell = parts.joined(separator: table.listSeparator)
        guard table.escapesFormulas, let first = cell.utf8.first, Self.formulaMarks.contains(first)
        else { return cell }
        return "'" + cell
    }

    /// What a spreadsheet takes for the beginning of a formula: `=`, `+`, `-`, `@`, tab and CR.
    private static let formulaMarks: [UInt8] = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D]

    private static func row(_ cells: [String], _ table: DocumentTable) -> [UInt8] {
        let cells = cells.map { cell in
            let isPlain = cell.utf8.allSatisfy {
                $0 != 0x22 && $0 != 0x0A && $0 != 0x0D && $0 != table.separator.utf8.first
            }
            let isTight = cell.first != " " && cell.last != " "
            if isPlain, isTight { return cell }
            return "\"" + cell.replacing("\"", with: "\"\"") + "\""
        }
        return Array((cells.joined(separator: table.separator) + table.lineEnding).utf8)
    }
}
