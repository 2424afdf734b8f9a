import Foundation
import TestSupport
import Testing

/// Whatever comes in, `check`, `fix` and `adapt` say what is the matter and lose nothing.
@Suite struct BadRuledInputTests {
    static let commands = [["check"], ["fix", "-o", "out/"], ["adapt", "-o", "out/"]]

    private static func cue(_ text: String) -> Data {
        Data("1\n00:00:01,000 --> 00:00:05,000\n\(text)\n".utf8)
    }

    @Test(arguments: commands, ["en", "th", "zh", "ar"])
    func aCueOf100000CharactersIsOnlyLong(command: [String], locale: String) throws {
        let words = ["en": "words ", "th": "คำ", "zh": "你好，", "ar": "كلمة "][locale] ?? ""
        let text = String(repeating: words, count: 100_000 / words.unicodeScalars.count)
        let folder = try TemporaryFolder()
        try Self.cue(text).write(to: URL(filePath: folder.path("a.\(locale).srt")))
        let run = try Program.run(command + ["a.\(locale).srt"], folder: folder.root)
        #expect(run.status == (command[0] == "check" ? 1 : 0), "\(run.errors.suffix(400))")
        if command[0] != "check" {
            let out = try folder.text("out/a.\(locale).srt")
            func letters(_ text: String) -> Int { text.count { $0.isLetter } }
            #expect(letters(out) == letters(text))
        }
    }

    @Test(arguments: commands)
    func filesWithoutCuesAreNoMistake(command: [String]) throws {
        let folder = try TemporaryFolder(files: ["a.en.srt": "", "b.en.vtt": "WEBVTT\n"])
        let run = try Program.run(command + ["a.en.srt", "b.en.vtt"], folder: folder.root)
        #expect(run.status == 0, "\(run.errors)")
        #expect((run.output + run.errors).contains("[no-cues]"), "\(run.errors)\(run.output)")
        if command[0] != "check" {
            #expect(try folder.text("out/b.en.vtt") == "WEBVTT\n")
            #expect(try folder.names(in: "out") == ["a.en.srt", "b.en.vtt"])
        }
    }

    @Test(arguments: commands)
    func whatIsNoSubtitleFileIsRefused(command: [String]) throws {
        let folder = try TemporaryFolder(files: ["prose.en.srt": "A letter.\n"])
        try Data(
            [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + [UInt8](repeating: 0, count: 99)
        )
        .write(to: URL(filePath: folder.path("picture.en.srt")))
        let run = try Program.run(
            command + ["prose.en.srt", "picture.en.srt"], folder: folder.root)
        #expect(run.status == 65)
        #expect(run.errors.contains("failed: prose.en.srt: no subtitle format fits"))
        #expect(run.errors.contains("PNG"))
        #expect(run.errors.contains("2 failures"))
        let missing = try Program.run(command + ["none.en.srt"], folder: folder.root)
        #expect(missing.status == 66)
    }

    @Test(arguments: commands)
    func wildTimesAreNotTrusted(command: [String]) throws {
        let srt = """
            1
            99999999:00:01,000 --> 99999999:00:02,000
            Far away, and fast as nothing else was ever read.

            2
            00:00:05,000 --> 00:00:01,000
            Backwards.

            3
            00:00:05,000 --> 00:00:05,000
            Never.

            """
        let folder = try TemporaryFolder(files: ["a.en.srt": srt])
        let run = try Program.run(command + ["a.en.srt"], folder: folder.root)
        #expect(run.status == (command[0] == "check" ? 1 : 0), "\(run.errors)")
    }

    @Test(.enabled("the super-user may write everywhere") { getuid() != 0 })
    func aFolderThatCantBeWrittenIsNamed() throws {
        let folder = try TemporaryFolder(files: ["in/a.en.srt": ChangeToolTests.gap])
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o555], ofItemAtPath: folder.path("in"))
        defer {
            try? FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: folder.path("in"))
        }
        let run = try Program.run(["fix", "in/a.en.srt", "--in-place"], folder: folder.root)
        #expect(run.status == 73)
        #expect(run.errors.contains("Permission denied"))
        #expect(try folder.text("in/a.en.srt") == ChangeToolTests.gap)
    }

    /// For those who may write everywhere: a file stands where a folder is wanted.
    @Test func aPlaceThatIsNoFolderIsNamed() throws {
        let folder = try TemporaryFolder(files: ["a.en.srt": ChangeToolTests.gap, "b": ""])
        let run = try Program.run(["fix", "a.en.srt", "-o", "b/c.srt"], folder: folder.root)
        #expect([73, 74].contains(run.status), "\(run.errors)")
        #expect(run.errors.contains("Not a directory"), "\(run.errors)")
        #expect(try folder.names() == ["a.en.srt", "b"])
    }
}
