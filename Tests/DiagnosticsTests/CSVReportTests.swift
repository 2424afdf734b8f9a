import Diagnostics
import Foundation
import TestSupport
import Testing

struct CSVReportTests {
    @Test func aFindingIsARow() {
        let rows = CSVReport.text(of: DramaSamples.findings, lines: DramaSamples.line)
            .components(separatedBy: "\r\n")
        #expect(
            rows[0] == "\u{FEFF}severity,file,line,column,cue,time,rule,message,fix,text")
        #expect(
            rows[6] == "warning,zh-Hans/第1集.srt,3,9,1,00:00:01.500,locale-punctuation,"
                + "a narrow comma in Chinese text,write the fullwidth comma → ，,"
                + "\"你从来没有告诉我,他是我的哥哥。\"")
        #expect(rows[8] == "note,,,,,,untranslated,not run: no source was given,,")
        #expect(rows[9] == "")
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@A1", "＝1", "－1", "=\"a\"\u{2028},b"])
    func noCellIsAFormula(text: String) {
        let finding = Finding(rule: text, severity: .error, message: text)
        let row = CSVReport.text(of: [finding]).components(separatedBy: "\r\n")[1]
        for cell in row.dropFirst("error,,,,,,".count).components(separatedBy: ",'").dropFirst() {
            #expect(!cell.hasPrefix("'"))
        }
        #expect(row.contains(",'" + text.prefix(2)) || row.contains(",\"'" + text.prefix(2)))
    }

    /// Another people's reader of the format, on anything that a file may hold.
    @Test(arguments: SeededGenerator.seeds())
    func anyFindingsReadBackTheSame(seed: UInt64) throws {
        guard Browser.isThere("python3", for: #function) else { return }
        var random = SeededGenerator(seed: seed)
        let findings = (0..<200).map { _ in random.finding() }
        let folder = try TemporaryFolder()
        try Data(CSVReport.text(of: findings).utf8).write(
            to: URL(filePath: folder.path("report.csv")))
        let script = """
            import csv, json, sys
            rows = csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline=""), strict=True)
            print(json.dumps(list(rows)))
            """
        let printed = try Browser.run(
            "python3", ["-c", script, folder.path("report.csv")], folder: folder)
        let rows = try JSONDecoder().decode([[String]].self, from: Data(printed.utf8))
        #expect(rows.count == findings.count + 1)
        for (finding, row) in zip(findings, rows.dropFirst()) {
            try #require(row.count == CSVReport.columns.count)
            let message = VisibleText.of(finding.message)
            #expect(
                row[7].unicodeScalars.elementsEqual(message.unicodeScalars)
                    || row[7].unicodeScalars.elementsEqual(("'" + message).unicodeScalars))
        }
    }
}
