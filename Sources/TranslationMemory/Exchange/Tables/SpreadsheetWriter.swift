internal import Archives
internal import Diagnostics
internal import ICU
internal import XML

/// Writes a table as an XLSX workbook with one sheet: a frozen header, texts that wrap, and columns
/// that run from right to left where their language does.
struct SpreadsheetWriter {
    private let table: BilingualTable

    init(_ table: BilingualTable) { self.table = table }

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packages = "http://schemas.openxmlformats.org/package/2006"
    private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml."

    /// The numbers of the styles of cells, in the order in which they are written.
    private enum Style: Int { case header = 1, text, rightToLeft }

    func write(findings: inout ExchangeFindings) throws(ExchangeError) -> [UInt8] {
        do throws(ArchiveError) {
            var archive = ArchiveWriter(.zip)
            try archive.add("[Content_Types].xml", contentTypes)
            try archive.add("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")]))
            try archive.add("xl/workbook.xml", workbook)
            try archive.add(
                "xl/_rels/workbook.xml.rels",
                relations([("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")]))
            try archive.add("xl/styles.xml", styles)
            try archive.add("xl/worksheets/sheet1.xml", sheet(&findings))
            return try archive.finish()
        } catch {
            throw ExchangeError(error)
        }
    }

    private var contentTypes: [UInt8] {
        document("Types", [("xmlns", Self.packages + "/content-types")]) { writer in
            for (name, type) in [
                ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
                ("xml", "application/xml"),
            ] {
                writer.element("Default", [("Extension", name), ("ContentType", type)])
            }
            for (part, type) in [
                ("/xl/workbook.xml", "sheet.main+xml"), ("/xl/styles.xml", "styles+xml"),
                ("/xl/worksheets/sheet1.xml", "worksheet+xml"),
            ] {
                writer.element("Override", [("PartName", part), ("ContentType", Self.type + type)])
            }
        }
    }

    private func relations(_ targets: [(type: String, target: String)]) -> [UInt8] {
        document("Relationships", [("xmlns", Self.packages + "/relationships")]) { writer in
            for (index, target) in targets.enumerated() {
                writer.element(
                    "Relationship",
                    [
                        ("Id", "rId\(index + 1)"), ("Type", Self.relations + "/" + target.type),
                        ("Target", target.target),
                    ])
            }
        }
    }

    private var workbook: [UInt8] {
        document("workbook", [("xmlns", Self.main), ("xmlns:r", Self.relations)]) { writer in
            writer.start("sheets")
            writer.element("sheet", [("name", "Texts"), ("sheetId", "1"), ("r:id", "rId1")])
            writer.end()
        }
    }

    private var styles: [UInt8] {
        document("styleSheet", [("xmlns", Self.main)]) { writer in
            writer.start("fonts", [("count", "2")])
            writer.element("font")
            writer.start("font")
            writer.element("b")
            writer.end()
            writer.end()
            // Spreadsheets expect these two fills.
            writer.start("fills", [("count", "2")])
            for pattern in ["none", "gray125"] {
                writer.start("fill")
                writer.element("patternFill", [("patternType", pattern)])
                writer.end()
            }
            writer.end()
            writer.start("borders", [("count", "1")])
            writer.start("border")
            for side in ["left", "right", "top", "bottom", "diagonal"] { writer.element(side) }
            writer.end()
            writer.end()
            writer.start("cellStyleXfs", [("count", "1")])
            writer.element("xf")
            writer.end()
            writer.start("cellXfs", [("count", "4")])
            writer.element("xf", [("xfId", "0")])
            // The format 49 is text, so that nothing becomes a date or a formula.
            for (font, order) in [("1", "0"), ("0", "0"), ("0", "2")] {
                writer.start(
                    "xf",
                    [
                        ("numFmtId", "49"), ("fontId", font), ("xfId", "0"),
                        ("applyNumberFormat", "1"), ("applyFont", "1"), ("applyAlignment", "1"),
                    ])
                writer.element(
                    "alignment", [("vertical", "top"), ("wrapText", "1"), ("readingOrder", order)])
                writer.end()
            }
            writer.end()
        }
    }

    private func sheet(_ findings: inout ExchangeFindings) -> [UInt8] {
        var writer = XMLWriter()
        writer.declaration()
        writer.start("worksheet", [("xmlns", Self.main)])
        writer.start("sheetViews")
        writer.start("sheetView", [("workbookViewId", "0")])
        writer.element(
            "pane",
            [
                ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"),
                ("state", "frozen"),
            ])
        writer.end()
        writer.end()
        writer.start("cols")
        for (index, column) in table.columns.enumerated() {
            writer.element(
                "col",
                [
                    ("min", "\(index + 1)"), ("max", "\(index + 1)"), ("width", width(column)),
                    ("customWidth", "1"),
                ])
        }
        writer.end()
        writer.start("sheetData")
        write(table.header, row: 1, to: &writer, &findings) { _ in .header }
        for (index, row) in table.rows.enumerated() {
            write(table.columns.map { row[$0] }, row: index + 2, to: &writer, &findings) {
                isRightToLeft($0) ? .rightToLeft : .text
            }
        }
        writer.end()
        writer.end()
        return writer.bytes
    }

    private func write(
        _ cells: [String], row: Int, to writer: inout XMLWriter, _ findings: inout ExchangeFindings,
        style: (Int) -> Style
    ) {
        writer.start("row", [("r", "\(row)")])
        for (index, cell) in cells.enumerated() where !cell.isEmpty {
            if cell.utf16.count > SpreadsheetText.limit {
                findings.add(
                    "table-long-cell", .error,
                    "a cell has more than \(SpreadsheetText.limit) characters, which spreadsheets "
                        + "cut off", line: row)
            }
            writer.start(
                "c",
                [
                    ("r", Self.letters(index) + "\(row)"), ("s", "\(style(index).rawValue)"),
                    ("t", "inlineStr"),
                ])
            writer.start("is")
            writer.element(
                "t", [("xml:space", "preserve")], text: SpreadsheetText.escaped(cell))
            writer.end()
            writer.end()
        }
        writer.end()
    }

    private func width(_ column: BilingualColumn) -> String {
        switch column {
        case .source, .target: "60"
        case .previous, .next, .note: "40"
        default: "16"
        }
    }

    private func isRightToLeft(_ index: Int) -> Bool {
        switch table.columns[index] {
        case .source, .previous, .next: table.source?.isRightToLeft == true
        case .target: table.target?.isRightToLeft == true
        default: false
        }
    }

    private func document(
        _ name: String, _ attributes: [(String, String)], _ body: (inout XMLWriter) -> Void
    ) -> [UInt8] {
        var writer = XMLWriter()
        writer.declaration()
        writer.start(name, attributes)
        body(&writer)
        writer.end()
        return writer.bytes
    }

    /// The letters of a column, from 0: A, B, …, Z, AA.
    static func letters(_ column: Int) -> String {
        var letters: [UInt8] = []
        var rest = column + 1
        while rest > 0 {
            letters.append(UInt8(0x41 + (rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}
