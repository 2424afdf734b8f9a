import Foundation
import TestSupport
import Testing

@Suite struct ConvertToolTests {
    private static let srt = """
        1
        00:00:01,000 --> 00:00:02,500
        <i>Who gave you</i> this pendant?

        2
        00:00:03,000 --> 00:00:04,000
        I <3 you & you.

        """

    private func folder(_ files: [String: String]) throws -> TemporaryFolder {
        try TemporaryFolder(files: files)
    }

    private func text(_ folder: TemporaryFolder, _ name: String) throws -> String {
        try folder.text(name)
    }

    @Test func convertsAFileBesideItself() throws {
        let folder = try folder(["a.srt": Self.srt])
        let run = try Program.run(["convert", folder.path("a.srt"), "--to", "vtt"])
        #expect(run.status == 0)
        #expect(
            try text(folder, "a.vtt") == """
                WEBVTT

                1
                00:00:01.000 --> 00:00:02.500
                <i>Who gave you</i> this pendant?

                2
                00:00:03.000 --> 00:00:04.000
                I &lt;3 you &amp; you.

                """)
        #expect(run.errors.contains("1 file converted, 2 cues, 0 repairs, 0 losses, 0 failures"))
    }

    @Test func readsStandardInputAndWritesStandardOutput() throws {
        let run = try Program.run(["convert", "-", "--to", "vtt"], input: Data(Self.srt.utf8))
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.500\n"))
    }

    @Test func keepsTheNamesBelowAFolder() throws {
        let folder = try folder([
            "in/zh/ep1.srt": Self.srt, "in/zh/ep2.srt": Self.srt, "in/th/ep1.srt": Self.srt,
            "in/notes.txt": "buy milk", "in/data.json": "{\"a\": 1}",
        ])
        let run = try Program.run(
            ["convert", folder.path("in"), "-o", folder.path("out"), "--to", "vtt"])
        #expect(run.status == 0, "\(run.errors)")
        for name in ["out/zh/ep1.vtt", "out/zh/ep2.vtt", "out/th/ep1.vtt"] {
            #expect(try text(folder, name).hasPrefix("WEBVTT\n"))
        }
        #expect(run.errors.contains("3 files converted"))
        #expect(run.errors.contains("2 without subtitles passed over"))
    }

    @Test func replacesAFileOnlyWhenForced() throws {
        let folder = try folder(["a.srt": Self.srt, "a.vtt": "mine"])
        let refused = try Program.run(["convert", folder.path("a.srt"), "--to", "vtt"])
        #expect(refused.status == 73)
        #expect(refused.errors.contains("--force"))
        #expect(try text(folder, "a.vtt") == "mine")
        let forced = try Program.run(["convert", folder.path("a.srt"), "--to", "vtt", "--force"])
        #expect(forced.status == 0)
        #expect(try text(folder, "a.vtt").hasPrefix("WEBVTT"))
    }

    @Test func oneBadFileStopsNoOther() throws {
        let folder = try folder([
            "in/a.srt": Self.srt, "in/bad.srt": "nothing of this is a subtitle\n",
            "in/z.srt": Self.srt,
        ])
        let run = try Program.run(
            ["convert", folder.path("in"), "-o", folder.path("out"), "--to", "vtt"])
        #expect(run.status == 65)
        #expect(run.errors.contains("failed: \(folder.path("in/bad.srt")): "))
        #expect(run.errors.contains("2 files converted"))
        #expect(FileManager.default.fileExists(atPath: folder.path("out/z.vtt")))
        #expect(!FileManager.default.fileExists(atPath: folder.path("out/bad.vtt")))
    }

    @Test func copiesByteForByteInItsOwnFormat() throws {
        let folder = try TemporaryFolder()
        let broken = Data("\u{FEFF}7\r\n0:0:1.5 -> 0:00:02,5\r\nHi\n\n\n\n9\n".utf8)
        try broken.write(to: URL(filePath: folder.path("a.srt")))
        let run = try Program.run(
            ["convert", folder.path("a.srt"), "-o", folder.path("b.srt")])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try Data(contentsOf: URL(filePath: folder.path("b.srt"))) == broken)
    }

    @Test func strictWritesNothingThatNeedsRepair() throws {
        let folder = try folder(["a.srt": "1\n00:00:01.000 --> 00:00:02.000\nHi\n"])
        let run = try Program.run(["convert", folder.path("a.srt"), "--to", "vtt", "--strict"])
        #expect(run.status == 1)
        #expect(run.errors.contains("a.srt:2:"))
        #expect(run.errors.contains("error:"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("a.vtt")))
    }

    @Test(arguments: [("1.5", "00:00:02.500"), ("-500ms", "00:00:00.500")])
    func shiftsTimes(_ shift: String, _ start: String) throws {
        let run = try Program.run(
            ["convert", "-", "--to", "vtt", "--shift", shift], input: Data(Self.srt.utf8))
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("1\n\(start) --> "))
    }

    @Test func changesFrameRates() throws {
        let run = try Program.run(
            ["convert", "-", "--to", "vtt", "--fps", "25:50"], input: Data(Self.srt.utf8))
        #expect(run.output.contains("1\n00:00:00.500 --> 00:00:01.250\n"), "\(run.errors)")
    }

    @Test func writesOtherEncodings() throws {
        let text = "1\n00:00:01,000 --> 00:00:02,000\n你从来没有告诉我，他是我的哥哥。\n"
        let run = try Program.run(
            ["convert", "-", "--to", "srt", "--output-encoding", "gb18030"],
            input: Data(text.utf8))
        let bytes: [UInt8] = [0xC4, 0xE3, 0xB4, 0xD3]
        #expect(run.status == 0)
        #expect(run.outputBytes.range(of: Data(bytes)) != nil)
        let back = try Program.run(["convert", "-", "--to", "vtt"], input: run.outputBytes)
        #expect(back.output.contains("你从来没有告诉我，他是我的哥哥。"))
    }

    @Test func namesWhatIsLost() throws {
        let vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Lin>Who are you?</v>\n"
        let run = try Program.run(["convert", "-", "--to", "srt"], input: Data(vtt.utf8))
        #expect(run.status == 0)
        #expect(run.errors.contains("[lost-voice]"))
        #expect(run.errors.contains("1 loss"))
    }

    @Test func reportsForPrograms() throws {
        let vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Lin>Who are you?</v>\n"
        let folder = try folder(["a.vtt": vtt])
        let run = try Program.run(
            ["convert", folder.path("a.vtt"), "--to", "srt", "--report", "sarif"])
        let sarif = try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any]
        #expect(sarif?["version"] as? String == "2.1.0")
    }

    @Test func replacesItsOwnInputInOneStep() throws {
        let folder = try folder(["a.srt": Self.srt])
        let path = folder.path("a.srt")
        let run = try Program.run(["convert", path, "-o", path, "--to", "vtt", "--force"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try text(folder, "a.srt").hasPrefix("WEBVTT\n\n1\n00:00:01.000 -->"))
        #expect(try folder.names() == ["a.srt"], "no temporary file is left")
    }

    @Test(
        arguments: [
            (["--strict"], 1), (["--output-encoding", "windows-1252"], 65),
            (["--from", "ttml"], 65),
        ] as [([String], Int32)])
    func keepsItsInputWhenTheConversionFails(_ options: [String], _ status: Int32) throws {
        let broken = "1\n00:00:01.000 --> 00:00:02.000\n你好\n"
        let folder = try folder(["a.srt": broken])
        let path = folder.path("a.srt")
        let run = try Program.run(
            ["convert", path, "-o", path, "--to", "vtt", "--force"] + options)
        #expect(run.status == status, "\(run.errors)")
        #expect(try text(folder, "a.srt") == broken)
        #expect(try folder.names() == ["a.srt"])
    }

    @Test func writesOverNoOtherInput() throws {
        let vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nmine\n"
        let folder = try folder(["in/a.srt": Self.srt, "in/a.vtt": vtt, "in/b.srt": Self.srt])
        let run = try Program.run(["convert", folder.path("in"), "--to", "vtt", "--force"])
        #expect(run.status == 73)
        #expect(run.errors.contains("in/a.vtt' is another input"), "\(run.errors)")
        #expect(try text(folder, "in/a.vtt").contains("mine"))
        #expect(try text(folder, "in/b.vtt").contains("pendant"))
    }

    @Test func quietSaysOnlyWhatFailed() throws {
        let folder = try folder([
            "a.srt": "1\n00:00:01.000 --> 00:00:02.000\nHi\n", "b.srt": "no subtitle\n",
        ])
        let good = try Program.run(["convert", folder.path("a.srt"), "--to", "vtt", "--quiet"])
        #expect(good.status == 0)
        #expect(good.errors.isEmpty && good.output.isEmpty, "\(good.errors)")
        let bad = try Program.run(["convert", folder.path("b.srt"), "--to", "vtt", "-q"])
        #expect(bad.status == 65)
        #expect(bad.errors.hasPrefix("failed: ") && bad.errors.split(separator: "\n").count == 1)
    }

    @Test func theClosingLineCounts() throws {
        let vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Lin>Who?</v>\n"
        let broken = "1\n00:00:01.000 --> 00:00:02.000\nHi\n"
        let folder = try folder([
            "in/a.srt": broken, "in/b.vtt": vtt, "in/c.srt": "no subtitle\n", "in/d.txt": "milk",
        ])
        let run = try Program.run(
            ["convert", folder.path("in"), "--to", "srt", "-o", folder.path("out")])
        #expect(
            run.errors.contains(
                "2 files converted, 2 cues, 1 repair, 1 loss, 1 failure, "
                    + "1 without subtitles passed over"), "\(run.errors)")
    }

    @Test func standardOutputTakesTheFileOrTheReport() throws {
        let run = try Program.run(
            ["convert", "-", "--to", "vtt", "--report", "json"], input: Data(Self.srt.utf8))
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
    }
}
