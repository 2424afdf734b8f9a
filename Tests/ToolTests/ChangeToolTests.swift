import Foundation
import TestSupport
import Testing

/// Where `fix` and `adapt` write, and what they leave alone.
@Suite(.serialized) struct ChangeToolTests {
    static let gap =
        "1\n00:00:01,000 --> 00:00:03,000\nGood evening.\n\n"
        + "2\n00:00:03,010 --> 00:00:05,000\nGood  evening to you, too.\n"

    @Test func nothingDoneIsNotLogged() throws {
        let folder = try TemporaryFolder(files: ["other.txt": "x"])
        for arguments in [
            ["adapt", "none.srt", "--locale", "en"], ["fix", "none.srt", "--locale", "en"],
        ] {
            for place in [["--in-place"], ["--in-place", "--log", "log.json"], ["-o", "out/"]] {
                let run = try Program.run(arguments + place, folder: folder.root)
                #expect(run.status == 66, "\(run.errors)")
                #expect(!run.errors.contains("log of changes"), "\(run.errors)")
            }
        }
        #expect(try !folder.names().contains { $0.hasSuffix(".json") })
    }

    @Test(arguments: ["fix", "adapt"])
    func needsAPlaceToWriteTo(command: String) throws {
        let folder = try TemporaryFolder(files: ["a.en.srt": Self.gap, "b.en.srt": Self.gap])
        for (arguments, words) in [
            (["a.en.srt"], "Where to write?"), ([], "inputs"),
            (["a.en.srt", "-o", "x.srt", "--in-place"], "either"),
            (["a.en.srt", "-n", "--log", "x"], "--dry-run"),
            (["a.en.srt", "b.en.srt", "-o", "-"], "Only one file"),
            (["a.en.srt", "b.en.srt", "-o", "c.srt"], "names a file"),
            (["-", "--in-place", "--locale", "en"], "in place"),
            (["a.en.srt", "-o", "x.srt", "--log", "x.srt"], "both"),
            (["a.en.srt", "-o", "x.vtt"], "another format"),
        ] {
            let run = try Program.run([command] + arguments, folder: folder.root)
            #expect(run.status == 64, "\(arguments): \(run.errors)")
            #expect(run.errors.contains(words), "\(arguments): \(run.errors)")
        }
        #expect(try folder.names() == ["a.en.srt", "b.en.srt"])
        #expect(try folder.text("a.en.srt") == Self.gap)
    }

    @Test(arguments: ["fix", "adapt"])
    func writesNothingOnATrialRun(command: String) throws {
        let folder = try TemporaryFolder(files: ["a.en.srt": Self.gap])
        let run = try Program.run([command, "a.en.srt", "-n"], folder: folder.root)
        #expect(run.status == 0)
        for line in ["--- a.en.srt", "-Good  evening to you, too.", "+Good evening to you, too."] {
            #expect(run.output.split(separator: "\n").contains { $0 == line }, "\(run.output)")
        }
        #expect(run.errors.contains("nothing written"))
        #expect(try folder.names() == ["a.en.srt"])
        #expect(try folder.text("a.en.srt") == Self.gap)
    }

    @Test(arguments: ["fix", "adapt"])
    func aFileThatIsThereStays(command: String) throws {
        let folder = try TemporaryFolder(files: ["a.en.srt": Self.gap, "b.srt": "mine"])
        let run = try Program.run([command, "a.en.srt", "-o", "b.srt"], folder: folder.root)
        #expect(run.status == 73)
        #expect(run.errors.contains("--force"))
        #expect(try folder.text("b.srt") == "mine")
        #expect(try folder.names() == ["a.en.srt", "b.srt"])
        let forced = try Program.run(
            [command, "a.en.srt", "-o", "b.srt", "--force"], folder: folder.root)
        #expect(forced.status == 0)
        #expect(try folder.text("b.srt").contains("Good evening to you, too."))
        #expect(try folder.text("a.en.srt") == Self.gap)
        #expect(try folder.names() == ["a.en.srt", "b.srt", "b.srt.changes.json"])
    }

    @Test(arguments: ["fix", "adapt"])
    func changingAgainChangesNothingAndKeepsTheLog(command: String) throws {
        let folder = try TemporaryFolder(files: ["a.en.srt": Self.gap])
        #expect(
            try Program.run([command, "a.en.srt", "--in-place"], folder: folder.root).status == 0)
        let log = try folder.text("a.en.srt.changes.json")
        let text = try folder.text("a.en.srt")
        #expect(text != Self.gap)
        let again = try Program.run([command, "a.en.srt", "--in-place"], folder: folder.root)
        #expect(again.errors.contains("nothing to change"), "\(again.errors)")
        #expect(try folder.text("a.en.srt") == text)
        #expect(try folder.names() == ["a.en.srt", "a.en.srt.changes.json"])
        try Data(Self.gap.utf8).write(to: URL(filePath: folder.path("a.en.srt")))
        _ = try Program.run([command, "a.en.srt", "--in-place"], folder: folder.root)
        #expect(try folder.text("a.en.srt.changes.json") == log, "an older log is never lost")
        #expect(try folder.names().contains("a.en.srt.changes.2.json"))
    }

    @Test func theLogGoesWhereItIsSent() throws {
        let folder = try TemporaryFolder(files: ["in/th/a.srt": Self.gap, "in/en/a.srt": Self.gap])
        _ = try Program.run(["adapt", "in", "-o", "out"], folder: folder.root)
        #expect(try folder.names(in: "out") == ["changes.json", "en", "th"])
        _ = try Program.run(
            ["adapt", "in", "-o", "out2", "--log", "logs/one.json"], folder: folder.root)
        #expect(try folder.names(in: "out2") == ["en", "th"])
        let there = try Program.run(
            ["adapt", "in", "-o", "out3", "--log", "logs/one.json"], folder: folder.root)
        #expect(there.status == 73, "\(there.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.path("out3")))
        let output = try Program.run(
            ["adapt", "in/en/a.srt", "-o", "-"], folder: folder.root)
        #expect(output.output.contains("Good evening to you, too."))
        #expect(try folder.names() == ["in", "logs", "out", "out2"])
    }

    @Test func aLogThatCantBeWrittenLeavesTheFilesAlone() throws {
        let folder = try TemporaryFolder(files: ["a.en.srt": Self.gap])
        let run = try Program.run(
            ["fix", "a.en.srt", "--in-place", "--log", "/dev/full"], folder: folder.root)
        #expect(run.status == 74)
        #expect(try folder.text("a.en.srt") == Self.gap)
    }

    @Test func anEncodingThatLacksACharacterGivesWayToUTF8() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            at: SharedData.package.appending(
                path: "templates/titles/sample/targets/ar/ep001.srt"),
            to: URL(filePath: folder.path("a.ar.srt")))
        let run = try Program.run(["adapt", "a.ar.srt", "-o", "b.ar.srt"], folder: folder.root)
        #expect(run.status == 0, "\(run.errors)")
        #expect(
            run.errors.contains(
                "b.ar.srt: written in UTF-8, for windows-1256 lacks a character that came in"),
            "\(run.errors)")
        #expect(try folder.text("b.ar.srt").contains("\u{202B}"))
        let kept = try Program.run(
            ["adapt", "a.ar.srt", "-o", "c.ar.srt", "--no-embed"], folder: folder.root)
        #expect(!kept.errors.contains("UTF-8"), "\(kept.errors)")
    }

    @Test func whatOnlyAPersonCanShortenIsListed() throws {
        let fast =
            "1\n00:00:01,000 --> 00:00:02,000\nNobody can ever read as much text as this,\n"
            + "not even in a year.\n\n2\n00:00:02,083 --> 00:00:03,100\nAnd so it has to go, "
            + "most of it at least,\nor what do you think?\n"
        let folder = try TemporaryFolder(files: ["a.en.srt": fast])
        let run = try Program.run(
            ["adapt", "a.en.srt", "-o", "b.srt", "--log", "log.json", "--no-split"],
            folder: folder.root)
        #expect(run.errors.contains("only a person can shorten"), "\(run.errors)")
        #expect(run.errors.contains(/\n +cue  at +length  fits  cut +time\n/), "\(run.errors)")
        let log =
            try JSONSerialization.jsonObject(
                with: Data(try folder.text("log.json").utf8)) as? [String: Any]
        let file = (log?["files"] as? [[String: Any]])?.first
        let left = try #require((file?["left"] as? [[String: Any]])?.first)
        #expect(Set(left.keys) == ["cue", "start", "length", "fits", "cut", "duration"])
        let length = left["length"] as? Double ?? 0
        #expect((left["fits"] as? Double ?? .infinity) < length)
        #expect((left["cut"] as? Double ?? 0) > 0)
        let json = try Program.run(
            ["adapt", "a.en.srt", "-n", "--report", "json", "--no-split", "--report-output", "r"],
            folder: folder.root)
        #expect(json.status == 0)
        #expect(try folder.text("r").contains("only a person can shorten the text"))
    }
}
