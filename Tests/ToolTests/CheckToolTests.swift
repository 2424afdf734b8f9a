import Foundation
import TestSupport
import Testing

@Suite struct CheckToolTests {
    static let fast =
        "1\n00:00:01,000 --> 00:00:02,000\nSeventy characters in one second are more than anybody can read, dear.\n"
    static let good = "1\n00:00:01,000 --> 00:00:03,000\nGood evening.\n"

    @Test(arguments: [
        (["targets/th/a.srt"], "th"), (["b.es-419.srt"], "es-419"), (["c_id.srt"], "id"),
        (["d-eng.srt"], "en"), (["e.vtt"], "fr"), (["f.srt", "--locale", "de"], "de"),
        (["targets/th/a.srt", "--locale", "vi"], "vi"),
    ])
    func theLocaleIsToldByPathFileOrOption(arguments: [String], locale: String) throws {
        let folder = try TemporaryFolder(files: [
            "targets/th/a.srt": Self.good, "b.es-419.srt": Self.good, "c_id.srt": Self.good,
            "d-eng.srt": Self.good, "f.srt": Self.good,
            "e.vtt": "WEBVTT\nLanguage: fr\n\n00:01.000 --> 00:03.000\nBonsoir.\n",
        ])
        let run = try Program.run(
            ["check", "--report", "html"] + arguments, folder: folder.root)
        #expect(run.output.contains("Rules of \(locale)<"), "\(run.errors)")
    }

    @Test func aFolderOfManyLanguagesIsCheckedByTheRulesOfEach() throws {
        let folder = try TemporaryFolder(files: [
            "targets/th/a.srt": Self.good, "targets/ar/a.srt": Self.good,
            "targets/xx/a.srt": Self.good, "targets/xx/b.srt": Self.good,
            "targets/notes.txt": "No subtitles.",
        ])
        let run = try Program.run(["check", "targets", "--report", "html"], folder: folder.root)
        #expect(run.output.contains("Rules of ar<"))
        #expect(run.output.contains("Rules of th<"))
        #expect(run.status == 64)
        #expect(
            run.errors.contains("failed: targets/xx/a.srt: neither the path nor the file tells"))
        #expect(
            run.errors.contains(
                "failed: … and 1 other file for the same reason (--verbose names it)\n"))
        #expect(run.errors.contains("2 files checked"))
        #expect(run.errors.contains("2 failures, 1 without subtitles passed over"))
    }

    @Test func standardInputIsChecked() throws {
        let run = try Program.run(
            ["check", "-", "--locale", "en-US"], input: Data(Self.fast.utf8))
        #expect(run.status == 1)
        #expect(run.output.contains("<stdin>:3:1: error: "), "\(run.output)")
        #expect(run.output.contains("[reading-speed]"))
        let lost = try Program.run(["check", "-"], input: Data(Self.fast.utf8))
        #expect(lost.status == 64)
        #expect(lost.errors.contains("give it with --locale"))
    }

    @Test(arguments: [
        ("error", "error", 1), ("error", "warning", 1), ("error", "none", 0),
        ("warning", "error", 0), ("warning", "warning", 1), ("warning", "none", 0),
        ("note", "error", 0), ("note", "warning", 0), ("note", "none", 0),
    ])
    func failsOnWhatItIsToldTo(worst: String, failOn: String, status: Int32) throws {
        // The severity is the user's to choose.
        let folder = try TemporaryFolder(files: [
            "source/.keep": "",
            "targets/en/a.srt": Self.good.replacing("00:00:03", with: "00:00:09"),
            "rules/title.jsonc": """
            {"timing": {"maximum": {"v": 5, "unit": "s", "severity": "\(worst)"}}}
            """,
        ])
        let run = try Program.run(
            ["check", "targets", "--only", "maximum-duration", "--fail-on", failOn],
            folder: folder.root)
        #expect(run.status == status, "\(run.output)\(run.errors)")
        #expect(run.output.contains("\(worst): "), "\(run.output)\(run.errors)")
        #expect(run.errors.contains("1 \(worst)"))
    }

    @Test func onlySomeRulesLook() throws {
        let folder = try TemporaryFolder(files: [
            "a.en.srt": Self.fast.replacing("dear.", with: "dear  .")
        ])
        let all = try Program.run(["check", "a.en.srt"], folder: folder.root)
        #expect(all.output.contains("[line-length]"))
        #expect(all.output.contains("[spacing]"))
        let one = try Program.run(
            ["check", "a.en.srt", "--only", "spacing,overlap"], folder: folder.root)
        #expect(one.output.contains("[spacing]"))
        #expect(!one.output.contains("[line-length]"))
        let others = try Program.run(
            ["check", "a.en.srt", "--skip", "spacing", "--skip", "line-length"],
            folder: folder.root)
        #expect(!others.output.contains("[spacing]"))
        #expect(!others.output.contains("[line-length]"))
        #expect(others.output.contains("[reading-speed]"))
    }

    @Test func sourcesAreFoundByName() throws {
        let folder = try TemporaryFolder(files: [
            "source/zh-Hans/ep1.srt": Self.good, "targets/th/ep1.th.vtt": "WEBVTT\n",
            "targets/th/ep2.srt": Self.good,
        ])
        let run = try Program.run(
            ["check", "targets", "--source", "source"], folder: folder.root)
        #expect(run.errors.contains("targets/th/ep2.srt: no file of --source has its name"))
        #expect(!run.errors.contains("ep1.th.vtt: no file"))
        let file = try Program.run(
            ["check", "targets", "--source", "source/zh-Hans/ep1.srt"], folder: folder.root)
        #expect(!file.errors.contains("no file of --source"), "\(file.errors)")
        let bad = try Program.run(
            [
                "check", "targets/th/ep2.srt", "--source", "targets/th/ep2.srt", "--source-locale",
                "tx",
            ],
            folder: folder.root)
        #expect(bad.status == 64)
        #expect(bad.errors.contains("did you mean"))
    }

    @Test func aBrokenSourceIsNamed() throws {
        let folder = try TemporaryFolder(files: ["a.th.srt": Self.good, "zh.srt": "no subtitles"])
        let run = try Program.run(
            ["check", "a.th.srt", "--source", "zh.srt"], folder: folder.root)
        #expect(run.status == 65)
        #expect(run.errors.contains("failed: a.th.srt: its source zh.srt: no subtitle format"))
        let missing = try Program.run(
            ["check", "a.th.srt", "--source", "none.srt"], folder: folder.root)
        #expect(missing.status == 66)
        #expect(missing.errors.contains("none.srt"))
        #expect(!missing.errors.contains("checked"))
    }

    /// Encoding and format of the translation say nothing of the source's.
    @Test func aSourceIsReadInItsOwnEncoding() throws {
        let sample = SharedData.package.appending(path: "templates/titles/sample").path + "/"
        let run = try Program.run([
            "check", sample + "targets/th/ep001.srt", "--encoding", "windows-874", "--source",
            sample + "source/zh-Hans/ep001.srt", "--fail-on", "none",
        ])
        #expect(run.status == 0, "\(run.errors)")
        #expect(!run.errors.contains("failed"))
    }

    @Test func helpSaysHowTheLocaleIsTold() throws {
        let run = try Program.run(["check", "--help"])
        for words in ["told by the path", "EXAMPLES", "--fail-on", "which rules hold"] {
            #expect(run.output.contains(words), "\(run.output)")
        }
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
}
