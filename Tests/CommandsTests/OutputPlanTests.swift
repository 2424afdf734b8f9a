import Arguments
import TestSupport
import Testing
import TimedText

@testable import Commands

@Suite struct OutputPlanTests {
    private func plan(
        _ paths: [String], folder: Bool = false, output: String? = nil, to: String? = nil
    ) throws -> [OutputPlace] {
        let inputs = paths.map {
            InputFile(path: folder ? "in/" + $0 : $0, relativePath: $0, isFromFolder: folder)
        }
        return try OutputPlan(
            inputs: inputs, isSingle: paths.count == 1 || folder, output: output,
            format: to.flatMap { Formats.named($0) }, force: false
        ).places
    }

    @Test func oneFileGoesBesideItselfOrWhereItIsSent() throws {
        #expect(try plan(["a.srt"], to: "vtt") == [.file("a.vtt")])
        #expect(try plan(["a.srt"], output: "b.vtt") == [.file("b.vtt")])
        #expect(try plan(["a.srt"], output: "b.txt", to: "vtt") == [.file("b.txt")])
        #expect(try plan(["a.srt"], output: "out/", to: "vtt") == [.file("out/a.vtt")])
        #expect(try plan(["a.srt"], output: "-", to: "vtt") == [.standardOutput])
        #expect(try plan(["-"], to: "vtt") == [.standardOutput])
        #expect(try plan(["ep.1.th.srt"], to: "vtt") == [.file("ep.1.th.vtt")])
        #expect(try plan(["noextension"], to: "vtt") == [.file("noextension.vtt")])
    }

    @Test func manyFilesKeepTheirNames() throws {
        #expect(
            try plan(["a.srt", "b.sbv"], output: "out", to: "vtt")
                == [.file("out/a.vtt"), .file("out/b.vtt")])
        #expect(
            try plan(["x/a.srt", "y/a.srt"], folder: true, output: "out", to: "vtt")
                == [.file("out/x/a.vtt"), .file("out/y/a.vtt")])
        #expect(
            try plan(["x/a.srt"], folder: true, to: "vtt") == [.file("in/x/a.vtt")])
    }

    @Test func twoInputsNeverShareAnOutput() throws {
        #expect(
            try plan(["a.srt", "a.sbv"], output: "out", to: "vtt")
                == [.file("out/a.vtt"), .taken("out/a.vtt", by: "a.srt")])
    }

    @Test func asksForAFormatThatNothingTells() {
        #expect(throws: ValidationError.self) { try plan(["a.srt"]) }
        #expect(throws: ValidationError.self) { try plan(["a.srt"], output: "b.bin") }
        #expect(throws: ValidationError.self) {
            try plan(["a.srt", "b.srt"], output: "-", to: "vtt")
        }
    }

    @Test func oneFileUnderTwoNamesIsTaken() throws {
        #expect(
            try plan(["a.srt", "./a.srt", "x//b.srt", "x/./b.srt"], to: "vtt")
                == [
                    .file("a.vtt"), .taken("./a.vtt", by: "a.srt"), .file("x//b.vtt"),
                    .taken("x/./b.vtt", by: "x//b.srt"),
                ])
    }

    @Test func keepsTheFormatWhereAsked() throws {
        let inputs = [InputFile(path: "x/a.ttml", relativePath: "a.ttml", isFromFolder: false)]
        let plan = try OutputPlan(
            inputs: inputs, isSingle: true, output: "out/", format: nil, force: false,
            keepsFormat: true)
        #expect(plan.format == nil)
        #expect(plan.places == [.file("out/a.ttml")])
    }

    @Test func inputsAreNotWrittenOver() throws {
        let folder = try TemporaryFolder(files: ["a.srt": "", "a.vtt": "", "b.srt": ""])
        let inputs = ["a.srt", "a.vtt", "b.srt"].map {
            InputFile(path: folder.path($0), relativePath: $0, isFromFolder: false)
        }
        let plan = try OutputPlan(
            inputs: inputs, isSingle: false, output: nil, format: WebVTT.self, force: true)
        #expect(
            plan.places == [
                .input(folder.path("a.vtt")), .file(folder.path("a.vtt")),
                .file(folder.path("b.vtt")),
            ])
    }

    @Test(arguments: [("a.srt", "a.2.srt"), ("x.y/ep.1.th.srt", "x.y/ep.1.th.2.srt"), ("a", "a.2")])
    func partsAreNumberedBeforeTheExtension(_ path: String, _ part: String) {
        #expect(OutputPlace.file(path).part(2) == .file(part))
    }

    @Test func manyFilesNeedAFolder() throws {
        #expect(throws: ValidationError.self) {
            try plan(["a.srt", "b.srt"], output: "all.vtt", to: "vtt")
        }
        #expect(throws: ValidationError.self) {
            try plan(["a.srt"], folder: true, output: "all.vtt", to: "vtt")
        }
        #expect(
            try plan(["a.srt", "b.srt"], output: "all.vtt/", to: "vtt")
                == [.file("all.vtt/a.vtt"), .file("all.vtt/b.vtt")])
    }
}
