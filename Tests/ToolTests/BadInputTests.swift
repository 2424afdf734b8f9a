import Foundation
import TestSupport
import Testing

@Suite struct BadInputTests {
    @Test(arguments: [
        (["convert"], 64, "inputs"),
        (["convert", "a.srt"], 64, "--to"),
        (["convert", "a.srt", "--to", "vtx"], 64, "Did you mean 'vtt'?"),
        (["convert", "a.srt", "--too", "vtt"], 64, "Did you mean '--to'?"),
        (["convert", "a.srt", "--to", "vtt", "--encoding", "gb1803"], 64, "gb1803"),
        (["convert", "a.srt", "b.srt", "--to", "vtt", "-o", "-"], 64, "standard output"),
        (["convrt"], 64, "Did you mean 'convert'?"),
        (["convert", "missing.srt", "--to", "vtt"], 66, "missing.srt"),
        (["convert", "missing/", "--to", "vtt"], 66, "missing/"),
        (["inspect", "missing.srt"], 66, "missing.srt"),
        (["convert", "empty.bin", "--to", "vtt"], 65, "empty"),
        (["convert", "picture.srt", "--to", "vtt"], 65, "PNG"),
        (["convert", "prose.srt", "--to", "vtt"], 65, "prose.srt"),
        (["convert", "prose.srt", "--to", "vtt", "--from", "vtt"], 65, "WEBVTT"),
        (["convert", "-", "-", "--to", "vtt", "-o", "out"], 64, "only once"),
        (["inspect", "prose.srt", "--json", "--report", "sarif"], 64, "--json"),
        (["inspect", "prose.srt", "--jobs", "0"], 64, "--jobs"),
        (["split", "prose.srt"], 64, "--at"),
        (["split", "prose.srt", "--at", "0"], 64, "--at"),
        (["split", "prose.srt", "--at", "soon"], 64, "soon"),
        (["split", "-", "--at", "1:00"], 64, "--output"),
        (["split", "missing.srt", "--at", "1:00"], 66, "missing.srt"),
        (["split", "prose.srt", "--at", "1:00"], 65, "prose.srt"),
        (["join", "a.srt", "b.srt"], 64, "--output"),
        (["join", "a.srt", "b.srt", "-o", "all.srt", "--offsets", "1,2"], 64, "1 part"),
        (["join", "a.srt", "-o", "all.srt", "--gap", "1", "--offsets", "0"], 64, "together"),
        (["join", "missing.srt", "prose.srt", "-o", "all.srt"], 1, "failed: missing.srt"),
        (["bilingual", "a.srt", "-o", "all.srt"], 64, "target"),
        (["bilingual", "a.srt", "b.srt", "-o", "all.srt", "--overlap", "0"], 64, "--overlap"),
        (["bilingual", "a.srt", ".", "-o", "all.srt"], 64, "both"),
        (["bilingual", "missing.srt", "b.srt", "-o", "all.srt"], 66, "missing.srt"),
    ])
    func isExplained(_ arguments: [String], _ status: Int32, _ words: String) throws {
        let folder = try TemporaryFolder()
        try Data().write(to: URL(filePath: folder.path("empty.bin")))
        try Data(
            [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + [UInt8](repeating: 0, count: 99)
        )
        .write(to: URL(filePath: folder.path("picture.srt")))
        try Data("This is a letter.\nIt has no times.\n".utf8)
            .write(to: URL(filePath: folder.path("prose.srt")))
        let run = try Program.run(arguments, folder: folder.root)
        #expect(run.status == status, "\(run.errors)\(run.output)")
        #expect((run.errors + run.output).contains(words), "\(run.errors)\(run.output)")
    }

    @Test func anEmptySubtitleFileIsAnEmptyDocument() throws {
        let folder = try TemporaryFolder()
        try Data().write(to: URL(filePath: folder.path("a.srt")))
        let run = try Program.run(["convert", folder.path("a.srt"), "--to", "vtt"])
        #expect(run.status == 0)
        #expect(run.errors.contains("0 cues"))
        #expect(run.errors.contains("[no-cues]"))
        #expect(try String(contentsOfFile: folder.path("a.vtt"), encoding: .utf8) == "WEBVTT\n")
    }

    @Test func aTruncatedFileLosesNoWholeCue() throws {
        let text = "1\n00:00:01,000 --> 00:00:02,000\nHello\n\n2\n00:00:03,0"
        let run = try Program.run(["convert", "-", "--to", "vtt"], input: Data(text.utf8))
        #expect(run.status == 0)
        #expect(run.output.contains("Hello\n"))
        #expect(!run.output.contains("00:00:03,0"))
        #expect(run.errors.contains("<stdin>:5:1"), "\(run.errors)")
    }

    @Test func aFileAboveTheLimitIsRefused() throws {
        let folder = try TemporaryFolder()
        try Data().write(to: URL(filePath: folder.path("big.srt")))
        let file = try FileHandle(forWritingTo: URL(filePath: folder.path("big.srt")))
        // A hole: no disk is used.
        try file.truncate(atOffset: 2 << 30)
        try file.close()
        let run = try Program.run(["convert", folder.path("big.srt"), "--to", "vtt"])
        #expect(run.status == 65)
        #expect(run.errors.contains("larger than 1024 MiB"))
    }

    @Test func aPlaceThatCannotBeWrittenIsNamed() throws {
        let folder = try TemporaryFolder()
        try Data("1\n00:00:01,000 --> 00:00:02,000\nHi\n".utf8)
            .write(to: URL(filePath: folder.path("a.srt")))
        let run = try Program.run(
            ["convert", folder.path("a.srt"), "-o", folder.path("a.srt/b/c.vtt")])
        #expect(run.status == 73)
        #expect(run.errors.contains("a.srt"))
    }

    @Test func helpAndVersionAreThereForAll() throws {
        for arguments in [
            ["--help"], ["convert", "--help"], ["inspect", "--help"], ["split", "--help"],
            ["join", "--help"], ["bilingual", "--help"], ["--version"],
        ] {
            let run = try Program.run(arguments)
            #expect(run.status == 0)
            #expect(!run.output.isEmpty)
            if arguments.last == "--help" { #expect(run.output.contains("EXAMPLES")) }
        }
    }
}
