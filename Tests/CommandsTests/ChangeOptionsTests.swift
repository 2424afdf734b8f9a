import Files
import TestSupport
import Testing

@testable import Arguments
@testable import Commands

@Suite struct ChangeOptionsTests {
    private func options(_ arguments: [String]) throws -> ChangeOptions {
        let options = try ChangeOptions.parse(arguments)
        try options.check()
        return options
    }

    private func inputs(_ paths: [String]) -> [InputFile] {
        paths.map { InputFile(path: $0, relativePath: $0, isFromFolder: false) }
    }

    private func log(_ arguments: [String], _ paths: [String]) throws -> String? {
        let options = try options(arguments)
        let plan = try options.plan(inputs(paths), isSingle: paths.count == 1)
        return try options.logPath(plan)
    }

    @Test func theLogStandsBesideWhatIsWritten() throws {
        let folder = try TemporaryFolder(files: ["old.srt.changes.json": "", "new.json": ""])
        let old = folder.path("old.srt")
        #expect(try log(["-o", "/x/b.srt"], ["a.srt"]) == "/x/b.srt.changes.json")
        #expect(try log(["--in-place"], ["/x/a.srt"]) == "/x/a.srt.changes.json")
        #expect(try log(["-o", "/x/out"], ["a.srt", "b.srt"]) == "/x/out/changes.json")
        #expect(try log(["-o", "/x/out/"], ["a.srt", "b.srt"]) == "/x/out/changes.json")
        #expect(try log(["--in-place"], ["/x/a.srt", "/x/b.srt"]) == "changes.json")
        #expect(try log(["-o", "-"], ["a.srt"]) == nil)
        #expect(try log(["-n"], ["a.srt"]) == nil)
        // A log that is there stays.
        #expect(try log(["--in-place"], [old]) == old + ".changes.2.json")
        #expect(throws: FileError.self) {
            try log(["-o", "b.srt", "--log", folder.path("new.json")], ["a.srt"])
        }
        #expect(
            try log(["-o", "b.srt", "-f", "--log", folder.path("new.json")], ["a.srt"])
                == folder.path("new.json"))
    }

    @Test(arguments: [
        [], ["-o", "b.srt", "--in-place"], ["--in-place", "-n"], ["-n", "--log", "x"],
        ["-o", "b.srt", "--log", ""],
    ])
    func contradictionsAreRefused(arguments: [String]) {
        #expect(throws: ValidationError.self) { try options(arguments) }
    }

    @Test func placesThatDontFitAreRefused() throws {
        #expect(throws: ValidationError.self) {
            try options(["--in-place"]).plan(inputs(["-"]), isSingle: true)
        }
        #expect(throws: ValidationError.self) {
            try options(["-o", "b.srt", "--log", "b.srt"]).plan(inputs(["a.srt"]), isSingle: true)
        }
    }
}
