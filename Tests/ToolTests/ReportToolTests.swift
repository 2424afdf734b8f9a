import Foundation
import TestSupport
import Testing

@Suite struct ReportToolTests {
    private static let srt = "1\n00:00:01.000 --> 00:00:02.000\n你好 <i>\n"

    @Test(arguments: ["text", "json", "sarif", "junit", "github", "html", "csv"])
    func anyReportGoesToAFile(form: String) throws {
        let folder = try TemporaryFolder(files: ["a.srt": Self.srt, "report": "old"])
        let run = try Program.run(
            ["convert", "a.srt", "--to", "vtt", "--report", form, "--report-output", "report"],
            folder: folder.root)
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("1 file converted"))
        #expect(try folder.text("report").contains("srt-decimal-separator"))
        #expect(try folder.names() == ["a.srt", "a.vtt", "report"])
        let printed = try Program.run(["inspect", "a.srt", "--report", form], folder: folder.root)
        #expect(printed.output.contains("srt-decimal-separator"))
    }

    @Test func aPageShowsTheLinesAndADayThatCanBeFixed() throws {
        let folder = try TemporaryFolder(files: ["a.srt": Self.srt])
        for _ in 1...2 {
            let run = try Program.run(
                ["inspect", "a.srt", "--report", "html", "--report-output", "out/r.html"],
                folder: folder.root, environment: ["SOURCE_DATE_EPOCH": "86400"])
            #expect(run.status == 0, "\(run.errors)")
        }
        let page = try folder.text("out/r.html")
        #expect(page.contains("1970-01-02"))
        #expect(page.contains("<pre dir=\"auto\"><mark>00:00:01.000 --&gt; "))
    }

    @Test func aReportThatCantBeWrittenIsSaidWithTheCounts() throws {
        let folder = try TemporaryFolder(files: ["a.srt": Self.srt])
        let lost = try Program.run(
            ["convert", "a.srt", "--to", "vtt", "--report-output", "a.srt/r"], folder: folder.root)
        #expect(lost.status == 64)
        #expect(lost.errors.contains("'a.srt' isn't a folder"))
        #expect(try folder.names() == ["a.srt"])
        let full = try Program.run(
            ["convert", "a.srt", "--to", "vtt", "--report-output", "/dev/full"],
            folder: folder.root)
        #expect(full.status == 74)
        #expect(full.errors.contains("can't write '/dev/full': No space left on device"))
        #expect(full.errors.contains("1 file converted"))
        let both = try Program.run(
            ["inspect", "a.srt", "--json", "--report-output", "r"], folder: folder.root)
        #expect(both.status == 64)
        #expect(try folder.text("a.srt") == Self.srt)
    }
}
