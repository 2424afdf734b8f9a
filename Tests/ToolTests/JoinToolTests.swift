import Foundation
import TestSupport
import Testing

@Suite struct JoinToolTests {
    private static func srt(_ words: String) -> String {
        "1\n00:00:01,000 --> 00:00:02,500\n\(words)\n"
    }

    @Test func joinsInTheOrderGiven() throws {
        let folder = try TemporaryFolder(files: ["b.srt": Self.srt("b"), "a.srt": Self.srt("a")])
        let run = try Program.run([
            "join", folder.path("b.srt"), folder.path("a.srt"), "--gap", "500ms", "-o",
            folder.path("all.srt"),
        ])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors == "2 files joined, 2 cues, 0 repairs, 0 losses, 0 failures\n")
        #expect(
            try folder.text("all.srt") == """
                1
                00:00:01,000 --> 00:00:02,500
                b

                2
                00:00:04,000 --> 00:00:05,500
                a

                """)
    }

    @Test func partsOfDifferentEncodingsComeOutInUTF8() throws {
        let sample = SampleTitleTests.folder
        let run = try Program.run([
            "join", sample.appending(path: "source/zh-Hans/ep001.srt").path,
            sample.appending(path: "targets/th/ep001.srt").path, "-o", "-", "--to", "srt", "-q",
        ])
        #expect(run.status == 0, "\(run.errors)")
        let text = try #require(String(data: run.outputBytes, encoding: .utf8))
        #expect(text.contains("江城") && text.contains("เจียงเฉิง"))
        #expect(text.contains("\r\n80\r\n00:"))
    }

    @Test func writesNothingWithoutAllParts() throws {
        let folder = try TemporaryFolder(files: ["a.srt": Self.srt("a"), "b.srt": "no subtitle"])
        let run = try Program.run([
            "join", folder.path("a.srt"), folder.path("b.srt"), "-o", folder.path("all.srt"),
        ])
        #expect(run.status == 65)
        #expect(run.errors.contains("failed: \(folder.path("b.srt"))"))
        #expect(run.errors.contains("0 files joined"))
        #expect(try folder.names() == ["a.srt", "b.srt"])
    }

    @Test func replacesAFileOnlyWhenForced() throws {
        let folder = try TemporaryFolder(files: ["a.srt": Self.srt("a"), "b.srt": Self.srt("b")])
        let arguments = [
            "join", folder.path("a.srt"), folder.path("b.srt"), "-o", folder.path("a.srt"),
        ]
        let refused = try Program.run(arguments)
        #expect(refused.status == 73)
        #expect(refused.errors.contains("failed: \(folder.path("a.srt")): "), "\(refused.errors)")
        #expect(try folder.text("a.srt") == Self.srt("a"))
        #expect(try Program.run(arguments + ["--force"]).status == 0)
        #expect(try folder.text("a.srt").contains("\n2\n00:00:03,500 --> 00:00:05,000\nb\n"))
    }

    @Test func undoesASplit() throws {
        let folder = try TemporaryFolder(files: [
            "a.vtt": "WEBVTT\n\n1\n00:01.000 --> 00:02.000\na\n\n2\n00:09.000 --> 00:10.000\nb\n"
        ])
        for rebase in [["--rebase"], []] {
            _ = try Program.run(
                ["split", folder.path("a.vtt"), "--at", "5", "--force"] + rebase)
            let run = try Program.run([
                "join", folder.path("a.1.vtt"), folder.path("a.2.vtt"), "-o", "-", "--to", "vtt",
                "--offsets", rebase.isEmpty ? "0" : "5", "--normalize",
            ])
            let clean = try Program.run([
                "convert", folder.path("a.vtt"), "-o", "-", "--to", "vtt",
                "--normalize",
            ])
            #expect(run.output == clean.output)
        }
    }
}
