import Diagnostics
import Foundation
import ICU
import TestSupport
import Testing
import TranslationMemory

/// A library for spreadsheets reads our workbooks, and we read what it writes.
struct SpreadsheetClientTests {
    @Test func findsTheSameCells() throws {
        guard let python = PythonEnvironment.exchange else { return }
        let table = BilingualTable(
            source: LocaleIdentifier("zh-Hans"), target: LocaleIdentifier("ar"),
            columns: [.id, .source, .target, .note],
            rows: [
                BilingualRow(id: "1", source: "少爷", target: "سيدي", values: [.note: "=1+1"]),
                BilingualRow(id: "002", source: "a\nb & <c>", target: "  x  "),
                BilingualRow(id: "3", source: "c", target: "2026-01-02"),
            ])
        var findings = ExchangeFindings(file: "a.xlsx")
        let folder = try TemporaryFolder()
        try Data(try table.spreadsheet(findings: &findings))
            .write(to: URL(filePath: folder.path("a.xlsx")))
        let output = try python.run(
            """
            import sys, openpyxl
            sheet = openpyxl.load_workbook(sys.argv[1]).active
            print(sheet.title, sheet.freeze_panes, sheet.column_dimensions["B"].width)
            for row in sheet.iter_rows(values_only=True): print(row)
            cell = sheet["C2"]
            print(cell.alignment.readingOrder, cell.alignment.wrap_text, cell.number_format)
            print(sheet["D2"].data_type, sheet["A1"].font.b, sheet["B2"].alignment.readingOrder)
            """, [folder.path("a.xlsx")])
        #expect(
            output == #"""
                Texts A2 60.0
                ('id', 'source (zh-Hans)', 'target (ar)', 'note')
                ('1', '少爷', 'سيدي', '=1+1')
                ('002', 'a\nb & <c>', '  x  ', None)
                ('3', 'c', '2026-01-02', None)
                2.0 True @
                s True 0.0

                """#)
    }

    @Test func whatOthersWriteIsRead() throws {
        guard let python = PythonEnvironment.exchange else { return }
        let folder = try TemporaryFolder()
        _ = try python.run(
            """
            import sys, datetime, openpyxl
            from openpyxl.cell.rich_text import CellRichText, TextBlock
            from openpyxl.cell.text import InlineFont
            book = openpyxl.Workbook()
            book.active.title = "Empty"
            sheet = book.create_sheet("译文")
            sheet.append(["编号", "原文", "译文", "备注", "when"])
            bold = InlineFont(b=True)
            sheet.append([7, CellRichText("He's ", TextBlock(bold, "gone"), "."), "เขา", True, 1.5])
            sheet.append([8, "same", "same", None, datetime.date(2026, 1, 2)])
            sheet.append([])
            sheet["B6"] = "after a gap"
            other = book.create_sheet("Other")
            other.append(["source", "target"])
            other.append(["a", "b"])
            book.save(sys.argv[1])
            """, [folder.path("a.xlsx")])
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: folder.path("a.xlsx"))))
        var findings = ExchangeFindings(file: "a.xlsx")
        let table = try BilingualTable(spreadsheet: bytes, findings: &findings)
        #expect(
            table.rows.map { [$0.id, $0.source, $0.target, $0[.note], $0[.other("when")]] } == [
                ["7", "He's gone.", "เขา", "TRUE", "1.5"], ["8", "same", "same", "", "46024"],
                ["", "after a gap", "", "", ""],
            ])
        #expect(table.rows.map { $0.number } == [2, 3, 6])
        let other = try BilingualTable(
            spreadsheet: bytes, sheet: "Other", findings: &findings)
        #expect(other.rows == [BilingualRow(source: "a", target: "b")])
        #expect(findings.all.isEmpty)
        #expect(throws: ExchangeError.self) {
            _ = try BilingualTable(spreadsheet: bytes, sheet: "none", findings: &findings)
        }
    }
}
