import Foundation
import TestSupport
import Testing

@Suite struct BudgetToolTests {
    private static let source =
        "1\n00:00:01,000 --> 00:00:03,000\n你从来没有告诉我，他是我的哥哥。\n"

    @Test func eachFileHasABudgetOfItsOwn() throws {
        let folder = try TemporaryFolder(files: [
            "zh/1.srt": Self.source, "zh/s2/2.srt": Self.source,
        ])
        let arguments = ["adapt", "--budget", "--budget-form", "csv", "--locale", "th", "zh"]
        let run = try Program.run(arguments + ["-o", "out"], folder: folder.root)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("zh/1.srt: 1 cue for th: "))
        #expect(try folder.names(in: "out") == ["1.budget.csv", "s2"])
        #expect(try folder.text("out/s2/2.budget.csv").contains("你从来没有告诉我"))
        // Several tables would be none.
        #expect(try Program.run(arguments, folder: folder.root).status == 64)
        let again = try Program.run(arguments + ["-o", "out"], folder: folder.root)
        #expect(again.status == 73)
        #expect(again.errors.contains("--force"))
        #expect(
            try Program.run(arguments + ["-o", "out", "-f"], folder: folder.root).status == 0)
    }

    @Test(arguments: [
        (["--budget", "--locale", "th", "a.zh.srt"], "{"),
        (["--budget", "--budget-form", "json", "--locale", "th", "a.zh.srt"], "{"),
        (["--budget-form=csv", "--locale", "th", "a.zh.srt"], "table"),
        (["a.zh.srt", "--locale", "th", "--budget"], "{"),
    ])
    func theFormIsJSONUnlessAnotherIsNamed(arguments: [String], start: String) throws {
        let folder = try TemporaryFolder(files: ["a.zh.srt": Self.source])
        let run = try Program.run(["adapt"] + arguments, folder: folder.root)
        #expect(run.status == 0, "\(run.errors)")
        let isJSON = run.output.hasPrefix("{")
        #expect(isJSON == (start == "{") && run.output.count > 100, "\(run.output)")
    }

    @Test func standardInputNeedsTheLocaleOfTheSource() throws {
        let arguments = ["adapt", "--budget", "--locale", "th", "-"]
        let run = try Program.run(arguments, input: Data(Self.source.utf8))
        #expect(run.status == 64)
        #expect(run.errors.contains("--source-locale"))
        let told = try Program.run(
            arguments + ["--source-locale", "zh-Hans"], input: Data(Self.source.utf8))
        #expect(told.status == 0, "\(told.errors)")
        #expect(told.output.contains("\"locale\": \"zh-Hans\""))
    }

    @Test(arguments: [
        ([], "--locale"), (["--locale", "thh"], "did you mean"),
        (["--locale", "th", "--in-place"], "changes nothing"),
        (["--locale", "th", "--undo", "x"], "--undo"),
    ])
    func whatDoesntFitIsRefused(arguments: [String], words: String) throws {
        let folder = try TemporaryFolder(files: ["a.zh.srt": Self.source])
        let run = try Program.run(
            ["adapt", "--budget", "--budget-form", "csv"] + (words == "--undo" ? [] : ["a.zh.srt"])
                + arguments,
            folder: folder.root)
        #expect(run.status == 64)
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(try folder.names() == ["a.zh.srt"])
    }

    @Test func aBadFileDoesntStopTheOthers() throws {
        let folder = try TemporaryFolder(files: [
            "zh/1.srt": Self.source, "zh/2.srt": "no subtitles",
        ])
        let run = try Program.run(
            ["adapt", "--budget", "--locale", "th", "zh", "-o", "out"],
            folder: folder.root)
        #expect(run.status == 65)
        #expect(run.errors.contains("failed: zh/2.srt: "))
        #expect(try folder.names(in: "out") == ["1.budget.json"])
    }
}
