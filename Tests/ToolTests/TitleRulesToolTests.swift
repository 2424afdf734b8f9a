import Foundation
import TestSupport
import Testing

@Suite struct TitleRulesToolTests {
    private static let long =
        "1\n00:00:01,000 --> 00:00:05,000\nThirty-six characters stand in this.\n"

    private func check(
        _ files: [String: String], _ arguments: [String] = [],
        environment: [String: String] = [:]
    ) throws -> Program.Run {
        let folder = try TemporaryFolder(
            files: files.merging(["targets/en/a.srt": Self.long, "source/zh/a.srt": Self.long]) {
                own, _ in own
            })
        return try Program.run(
            ["check", "targets"] + arguments, folder: folder.root, environment: environment)
    }

    @Test func theTitleHasTheLastWord() throws {
        #expect(try !check([:]).output.contains("[line-length]"))
        let run = try check(["rules/title.jsonc": #"{"lines": {"landscape": 20}}"#])
        #expect(run.output.contains("[line-length]"), "\(run.errors)")
        #expect(run.status == 1 || run.output.contains("warning"))
    }

    @Test func filesOfATitleOrAFolderStandInPlaceOfTheProgramsOwn() throws {
        let house = [
            "lists.txt": "",
            "en.jsonc": #"{"id": "en", "name": "English", "lines": {"landscape": 25}}"#,
        ]
        var own: [String: String] = [:]
        for (name, text) in house { own["rules/" + name] = text }
        #expect(try check(own).output.contains("[line-length]"))
        var folder: [String: String] = [:]
        for (name, text) in house { folder["house/" + name] = text }
        #expect(try check(folder, ["--rules", "house"]).output.contains("[line-length]"))
        #expect(
            try check(folder, environment: ["TRADEWIND_RULES": "house"]).output
                .contains("[line-length]"))
        #expect(try !check(folder).output.contains("[line-length]"))
    }

    @Test func explainShowsTheRulesOfATitle() throws {
        let folder = try TemporaryFolder(files: [
            "t/rules/title.jsonc": #"{"reading": {"adult": 8}}"#, "t/targets/th/a.srt": Self.long,
            "u/targets/th/a.srt": "",
        ])
        let explain = ["explain", "th", "reading.adult"]
        for (place, arguments) in [
            ("t", []), ("", ["--title", "t"]), ("", ["--title", "t/"]),
            ("", ["--rules", "t/rules"]),
        ] {
            let run = try Program.run(explain + arguments, folder: folder.path(place))
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output.contains("reading.adult  8 base/s"), "\(run.output)")
            #expect(run.output.contains("rules/title.jsonc:1"), "\(run.output)")
            #expect(run.output.contains("tightens it"))
        }
        for place in ["", "u"] {
            let run = try Program.run(explain, folder: folder.path(place))
            #expect(run.output.contains("reading.adult  17 base/s"), "\(run.output)")
        }
        let missing = try Program.run(explain + ["--title", "u"], folder: folder.root)
        #expect(missing.status == 78)
        #expect(missing.errors.contains("the title 'u' has no folder rules/"))
    }

    @Test func aLooserValueIsToldOnce() throws {
        let files = [
            "targets/th/b.srt": Self.long, "targets/th/c.srt": Self.long,
            "rules/title.jsonc": "{\n \"reading\": {\"adult\": 25}\n}",
        ]
        let words =
            "rules/title.jsonc:2:23: warning: 25 of 'reading.adult' is looser than 17 and may only "
            + "tighten; write \"relax\": true"
        let folder = try TemporaryFolder(files: files)
        for arguments in [
            ["explain", "th", "reading.adult"], ["check", "targets/th"],
            ["fix", "-n", "targets/th"], ["adapt", "-n", "targets/th"],
        ] {
            let run = try Program.run(arguments, folder: folder.root)
            #expect(run.errors.components(separatedBy: words).count == 2, "\(run.errors)")
        }
        let quiet = try Program.run(["check", "targets/th", "-q"], folder: folder.root)
        #expect(!quiet.errors.contains("looser"))
    }

    @Test func whatIsLockedCantBeChangedAndTheFileIsNamedOnce() throws {
        let run = try check(
            [
                "targets/en/b.srt": Self.long,
                "rules/title.jsonc": "{\n  \"timing\": {\n    \"gapFrames\": 4\n  }\n}\n",
            ], ["--profile", "netflix"])
        #expect(run.status == 78)
        #expect(run.errors.contains("rules/title.jsonc:3:"), "\(run.errors)")
        #expect(run.errors.contains("'timing.gapFrames' is locked and can't be changed"))
        #expect(run.errors.contains("netflix.jsonc:"))
        #expect(run.errors.components(separatedBy: "is locked and").count == 2)
        #expect(run.errors.contains("… and 1 other file for the same reason (--verbose names it)"))
    }

    @Test(arguments: [
        (#"{"lines": {"landscpe": 20}}"#, "landscape"),
        ("{\n \"lines\": {\"landscape\": }\n}", "title.jsonc:2:"),
        ("", "title.jsonc:1:1"), ("\u{FEFF}[]", "title.jsonc:1:"),
        (#"{"lines": {"landscape": "wide"}}"#, "title.jsonc:1:"),
    ])
    func aBrokenFileIsNamedWithItsPlace(text: String, words: String) throws {
        let run = try check(["rules/title.jsonc": text])
        #expect(run.status == 78, "\(run.errors)")
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(run.output.isEmpty)
    }

    @Test(arguments: [
        (["--market", "southeast-asai"], "did you mean 'southeast-asia'?"),
        (["--market", "mars"], "(there are "),
        (["--profile", "netflx"], "did you mean 'netflix'?"),
        (["--locale", "tg-TH"], "there are no rules for the locale"),
        (["--locale", "vii"], "did you mean 'vi'?"),
        (["--only", "reading-sped"], "did you mean 'reading-speed'?"),
        (["--skip", "spacin"], "did you mean 'spacing'?"),
        (["--only", "xyzzy"], "(there are "),
        (["--fail-on", "eror"], "Did you mean 'error'?"),
        (["--audience", "childern"], "Did you mean 'children'?"),
        (["--orientation", "portait"], "Did you mean 'portrait'?"),
        (["--fps", "0"], "--fps"),
    ])
    func aNameThatNobodyKnowsIsSaidOnce(arguments: [String], words: String) throws {
        for command in [["check"], ["fix", "-n"], ["adapt", "-n"]] {
            let isChoice = ["--only", "--skip", "--fail-on"].contains(arguments[0])
            if isChoice, command != ["check"] { continue }
            let folder = try TemporaryFolder(files: [
                "targets/en/a.srt": Self.long, "targets/th/a.srt": Self.long,
            ])
            let run = try Program.run(command + ["targets"] + arguments, folder: folder.root)
            #expect(run.status == 64, "\(run.errors)")
            #expect(run.errors.components(separatedBy: words).count == 2, "\(run.errors)")
            #expect(run.output.isEmpty)
        }
    }

    @Test func aLocaleOfAnotherMarketIsNotedOnce() throws {
        let files = ["targets/th/a.srt": Self.long, "targets/th/b.srt": Self.long]
        let words = "note: th is not among the locales of north-america: en-US"
        let run = try check(files, ["--market", "north-america"])
        #expect(run.errors.components(separatedBy: words).count == 2, "\(run.errors)")
        #expect(!run.errors.contains("note: en"), "\(run.errors)")
        #expect(
            try !check(files, ["--market", "southeast-asia", "--locale", "th"]).errors.contains(
                "note: th"))
    }

    @Test func aFolderWithoutRulesIsNoFolderOfRules() throws {
        let run = try check(["house/notes.txt": "no rules"], ["--rules", "house"])
        #expect(run.status == 78)
        #expect(run.errors.contains("'house' holds no files of rules"))
        let missing = try check([:], ["--rules", "nowhere"])
        #expect(missing.status == 66)
        #expect(missing.errors.contains("nowhere"))
    }
}
