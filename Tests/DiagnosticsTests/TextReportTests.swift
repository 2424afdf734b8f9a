import Diagnostics
import TestSupport
import Testing

struct TextReportTests {
    @Test func aReportIsAsGccPrintsIt() throws {
        try expectSnapshot(
            TextReport.text(of: Samples.findings, lines: Samples.line), "text.txt")
    }

    @Test func withoutSourceLinesOnlyTheMessagesAreLeft() {
        #expect(
            TextReport.text(of: Array(Samples.findings.prefix(1))) == """
                film.srt:2:18: error: the end is before the start [cue-order]
                film.srt:2:1: note: the start is here
                film.srt:2:18: note: times are in hours, minutes, seconds

                """)
    }

    @Test func colourIsOnlyThereWhenAsked() {
        let plain = TextReport.text(of: Samples.findings, lines: Samples.line)
        let coloured = TextReport.text(
            of: Samples.findings, usesColor: true, lines: Samples.line)
        #expect(!plain.contains("\u{1B}"))
        #expect(coloured.contains("\u{1B}[1;31merror: \u{1B}[0m"))
        #expect(coloured.replacing(/\x{1B}\[[0-9;]*m/, with: "") == plain)
    }

    @Test func nothingInAFileOrItsNameSteersTheTerminal() {
        let evil = "\u{1B}]0;gone\u{7}\u{9B}2J\u{202E}\r\n\u{2028}"
        let finding = Finding(
            rule: "r" + evil, severity: .error, message: "m" + evil,
            range: SourceRange(file: "f" + evil, line: 1, column: 3, bytes: 2..<3),
            notes: [.init("n" + evil)], fix: .init("d" + evil, replacement: evil))
        let report = TextReport.text(of: [finding], lines: { _ in "ab" + evil })
        for scalar in report.unicodeScalars where scalar != "\n" {
            #expect(scalar.properties.generalCategory != .control)
            #expect(!scalar.properties.isBidiControl)
            #expect(scalar != "\u{2028}")
        }
        #expect(report.split(separator: "\n").count == 5)
        #expect(report.contains("    1 | ab␛]0;gone␇<U+009B>2J<U+202E>␍␊<U+2028>\n"))
        #expect(report.contains("\n      |   ^\n"))
    }

    @Test func linesAreAskedForOnceWhenFindingsShareThem() {
        var asked = 0
        _ = TextReport.text(of: [Finding](repeating: Samples.findings[1], count: 50)) { _ in
            asked += 1
            return "text"
        }
        #expect(asked == 1)
    }
}
