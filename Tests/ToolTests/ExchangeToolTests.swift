import Foundation
import TestSupport
import Testing

@Suite struct ExchangeToolTests {
    private static let source = """
        1
        00:00:01,000 --> 00:00:03,000
        <i>你好</i>，少爷。

        2
        00:00:03,100 --> 00:00:05,000
        我从来没有告诉过你。

        """

    /// An exported file whose targets are filled.
    private static func filled(_ text: String, _ targets: [String]) -> String {
        var parts = text.components(separatedBy: "</source>")
        let last = parts.removeLast()
        for index in parts.indices {
            parts[index] += "</source>"
            if index < targets.count { parts[index] += "<target>\(targets[index])</target>" }
        }
        return parts.joined() + last
    }

    @Test(arguments: ["1.2", "2.0", "2.1"])
    func aFileGoesAndComesBack(_ version: String) throws {
        let folder = try TemporaryFolder(files: ["ep.zh-Hans.srt": Self.source])
        let run = try Program.run(
            [
                "export", "--xliff", "ep.zh-Hans.srt", "--target-locale", "vi", "--version",
                version, "-o", "ep.xlf",
            ], folder: folder.root)
        #expect(run.status == 0, "\(run.errors)")
        let text = try folder.text("ep.xlf")
        #expect(text.contains("version=\"\(version)\"") && text.contains("sha-256"))
        let again = try Program.run(
            ["export", "ep.zh-Hans.srt", "-o", "ep.xlf"], folder: folder.root)
        #expect(again.status == 73)
        let filled = Self.filled(text, ["Chào, thiếu gia.", "Tôi chưa từng nói."])
        try Data(filled.utf8).write(to: URL(filePath: folder.path("back.xlf")))
        let back = try Program.run(
            ["import", "back.xlf", "--source", "ep.zh-Hans.srt", "--json", "-o", "ep.vi.vtt"],
            folder: folder.root)
        #expect(back.status == 0, "\(back.errors)")
        #expect(back.output.contains("\"complete\": true"))
        let written = try folder.text("ep.vi.vtt")
        #expect(written.hasPrefix("WEBVTT"))
        #expect(written.contains("00:00:03.100 --> 00:00:05.000\nTôi chưa từng nói."))
    }

    @Test func whatIsMissingIsSaid() throws {
        let folder = try TemporaryFolder(files: ["ep.zh-Hans.srt": Self.source])
        _ = try Program.run(
            ["export", "ep.zh-Hans.srt", "--target-locale", "vi", "-o", "ep.xlf"],
            folder: folder.root)
        let filled = Self.filled(try folder.text("ep.xlf"), ["Chào"])
        try Data(filled.utf8).write(to: URL(filePath: folder.path("back.xlf")))
        let arguments = ["import", "back.xlf", "--source", "ep.zh-Hans.srt", "-o", "ep.vi.srt"]
        let run = try Program.run(arguments, folder: folder.root)
        #expect(run.status == 1)
        #expect(run.errors.contains("1 returned, 1 empty, 0 missing"))
        #expect(run.errors.contains("[exchange-empty]") && run.errors.contains("back.xlf:"))
        #expect(!(try folder.names().contains("ep.vi.srt")))
        let allowed = try Program.run(
            arguments + ["--allow-missing", "--missing", "empty"], folder: folder.root)
        #expect(allowed.status == 0, "\(allowed.errors)")
        #expect(!(try folder.text("ep.vi.srt").contains("告诉")))
    }

    @Test func invalidXLIFFIsRefusedWithItsPlace() throws {
        let folder = try TemporaryFolder(files: [
            "ep.srt": Self.source,
            "bad.xlf": """
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh">
             <file id="f"><unit id="1"><segment><source>a</source><target>b</target></segment>
             </unit></file>
            </xliff>
            """,
        ])
        let run = try Program.run(
            ["import", "bad.xlf", "--source", "ep.srt", "-o", "out.srt"], folder: folder.root)
        #expect(run.status == 65)
        #expect(run.errors.contains("bad.xlf:2:"), "\(run.errors)")
        #expect(run.errors.contains("XLIFF 2.1 §4.3.1.37"))
    }

    @Test(arguments: ["csv", "tsv", "xlsx", "po"])
    func otherFormsComeBackToo(_ form: String) throws {
        let folder = try TemporaryFolder(files: [
            "ep.zh-Hans.srt": Self.source,
            "ep.vi.srt": Self.source.replacingOccurrences(of: "我", with: "Tôi"),
        ])
        let option = form == "po" ? ["--po"] : ["--table", form]
        let run = try Program.run(
            ["export"] + option + [
                "ep.zh-Hans.srt", "--target-locale", "vi", "--translation", "ep.vi.srt", "-o",
                "ep.\(form)",
            ], folder: folder.root)
        #expect(run.status == 0, "\(run.errors)")
        let back = try Program.run(
            ["import", "ep.\(form)", "--source", "ep.zh-Hans.srt", "-o", "out.srt"],
            folder: folder.root)
        #expect(back.status == 0, "\(back.errors)")
        #expect(try folder.text("out.srt") == folder.text("ep.vi.srt"))
    }

    @Test(arguments: [
        (["export", "a.srt", "--xliff", "--po"], "exclude"),
        (["export", "a.srt", "--translation", "b.srt"], "--target-locale"),
        (["export", "a.srt", "--version", "1.1"], "1.2, 2.0, 2.1"),
        (["export", "a.srt", "--target-locale", "not a tag"], "language tag"),
        (["export", "a.srt"], "--locale"),
        (["import", "a.srt"], "--source"),
        (["import", "a.srt", "--source", "a.srt", "--json", "-o", "-"], "standard output"),
    ])
    func whatDoesntFitIsRefused(_ arguments: [String], _ words: String) throws {
        let folder = try TemporaryFolder(files: ["a.srt": Self.source])
        let run = try Program.run(arguments, folder: folder.root)
        #expect(run.status == 64, "\(run.errors)")
        #expect(run.errors.contains(words), "\(run.errors)")
    }
}
