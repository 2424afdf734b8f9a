import Diagnostics
import Testing

struct SummaryTableTests {
    @Test func columnsStandBelowEachOther() {
        #expect(
            Summary(of: DramaSamples.findings).table() == """
                rule                errors  warnings  notes
                locale-punctuation       1         2      -
                foreign-script           1         -      -
                open-tag                 1         -      -
                reading-speed            -         1      -
                double-space             -         -      1
                untranslated             -         -      1

                file                errors  warnings  notes
                ar/ep001.ar.srt          2         -      -
                zh-Hans/第1集.srt        1         1      -
                th/ep001.th.srt          -         2      1

                """)
    }

    @Test func onlyTheWorstFilesAreNamed() {
        let findings = (1...13).flatMap { number in
            [Finding](
                repeating: Finding(
                    rule: "rule", severity: .warning, message: "m",
                    range: SourceRange(file: "\u{1B}\(number).srt")), count: number)
        }
        let table = Summary(of: findings).table()
        #expect(!table.contains("\u{1B}"))
        #expect(table.contains("␛13.srt        13\n␛12.srt        12\n"))
        #expect(table.hasSuffix("␛4.srt          4\n… and 3 other files\n"))
        #expect(Summary(of: findings).table(files: 12).hasSuffix("… and 1 other file\n"))
        #expect(!Summary(of: findings).table(files: 0).contains("file"))
    }

    @Test func nothingFoundIsNoTable() { #expect(Summary().table() == "") }

    @Test func summariesAddUpByFile() {
        var summary = Summary(of: DramaSamples.findings.prefix(4))
        summary.add(Summary(of: DramaSamples.findings.dropFirst(4)))
        #expect(summary == Summary(of: DramaSamples.findings))
        #expect(summary.byFile.map(\.total) == [2, 2, 3])
    }
}
