import Adaptation
import TestSupport
import Testing

@testable import Commands

@Suite struct LoggedPathTests {
    private func candidates(_ log: String, _ place: String, _ output: String) -> [String] {
        LoggedPath(ChangeLog(tool: "", command: "", path: log), readFrom: place)
            .candidates(output)
    }

    @Test(arguments: [
        ("out/changes.json", "moved/changes.json", "out/th/a.srt", "moved/th/a.srt"),
        ("out/changes.json", "changes.json", "out/th/a.srt", "th/a.srt"),
        ("changes.json", "/x/changes.json", "targets/th/a.srt", "/x/targets/th/a.srt"),
        ("/old/changes.json", "/new/changes.json", "/old/a.srt", "/new/a.srt"),
        ("log.json", "log.json", "/else/a.srt", "/else/a.srt"),
        ("out/changes.json", "/changes.json", "out/a.srt", "/a.srt"),
        ("", "moved/log.json", "out/th/a.srt", "out/th/a.srt"),
    ])
    func aFileIsAsFarFromTheLogAsItWas(
        log: String, place: String, output: String, path: String
    ) {
        #expect(candidates(log, place, output).first == path)
    }

    @Test func aFileBesideTheLogIsFoundAtLast() {
        #expect(
            candidates("", "moved/log.json", "out/th/a.srt")
                == ["out/th/a.srt", "moved/out/th/a.srt", "moved/th/a.srt", "moved/a.srt"])
        let deep = String(repeating: "x/", count: 50_000) + "a.srt"
        #expect(candidates("", "log.json", deep).count == 17)
    }

    @Test func theFileThatWasWrittenIsPreferred() throws {
        let folder = try TemporaryFolder(files: ["there/a.srt": "other", "a.srt": "written"])
        let rules = try RuleSet().resolve(locale: "en")
        let file = try ChangeLog.File(
            input: "a.srt", output: folder.path("there/a.srt"), rules: rules, original: [],
            written: Array("written".utf8), changes: [])
        let paths = LoggedPath(
            ChangeLog(tool: "", command: ""), readFrom: folder.path("log.json"))
        #expect(paths.path(of: file) == folder.path("a.srt"))
    }
}
