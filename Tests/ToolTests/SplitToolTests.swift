import Foundation
import TestSupport
import Testing

@Suite struct SplitToolTests {
    private static let srt = """
        1
        00:00:01,000 --> 00:00:02,500
        one

        2
        00:00:03,000 --> 00:00:05,000
        two

        3
        00:00:06,000 --> 00:00:07,000
        three

        """

    @Test func writesTwoPartsBesideTheFile() throws {
        let folder = try TemporaryFolder(files: ["a.srt": Self.srt])
        let run = try Program.run(["split", folder.path("a.srt"), "--at", "4"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors == "1 file split, 3 cues, 0 repairs, 0 losses, 0 failures\n")
        #expect(try folder.names() == ["a.1.srt", "a.2.srt", "a.srt"])
        #expect(
            try folder.text("a.1.srt") == """
                1
                00:00:01,000 --> 00:00:02,500
                one

                2
                00:00:03,000 --> 00:00:04,000
                two

                """)
        #expect(
            try folder.text("a.2.srt") == """
                1
                00:00:04,000 --> 00:00:05,000
                two

                2
                00:00:06,000 --> 00:00:07,000
                three

                """)
    }

    @Test(arguments: [
        ("both", "00:00:00.000"), ("before", "00:00:02.000"), ("after", "00:00:00.000"),
    ])
    func countsTimesFromTheCut(_ crossing: String, _ start: String) throws {
        let folder = try TemporaryFolder(files: ["a.srt": Self.srt])
        let run = try Program.run([
            "split", folder.path("a.srt"), "--at", "4", "--rebase", "--crossing", crossing,
            "-o", folder.path("cut.vtt"),
        ])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try folder.text("cut.2.vtt").hasPrefix("WEBVTT\n\n1\n\(start) --> "))
    }

    @Test func keepsTheEncodingOfTheFile() throws {
        let bytes = try Data(
            contentsOf: SampleTitleTests.folder.appending(path: "source/zh-Hans/ep003.srt"))
        let folder = try TemporaryFolder()
        try bytes.write(to: URL(filePath: folder.path("a.srt")))
        let run = try Program.run(["split", folder.path("a.srt"), "--at", "1:00", "-q"])
        #expect(run.status == 0)
        for name in ["a.1.srt", "a.2.srt"] {
            let part = try Data(contentsOf: URL(filePath: folder.path(name)))
            let text = try #require(String(data: part, encoding: .utf16LittleEndian))
            #expect(text.contains("-->"), "\(name)")
        }
    }

    @Test func writesNoPartWhenOnePlaceIsTaken() throws {
        let folder = try TemporaryFolder(files: ["a.srt": Self.srt, "a.2.srt": "mine"])
        let run = try Program.run(["split", folder.path("a.srt"), "--at", "4"])
        #expect(run.status == 73)
        #expect(run.errors.contains("--force"))
        #expect(try folder.names() == ["a.2.srt", "a.srt"])
        #expect(try folder.text("a.2.srt") == "mine")
        let forced = try Program.run(["split", folder.path("a.srt"), "--at", "4", "--force"])
        #expect(forced.status == 0)
        #expect(try folder.text("a.2.srt").hasPrefix("1\n"))
    }
}
