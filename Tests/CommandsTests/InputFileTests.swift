import Arguments
import TestSupport
import Testing

@testable import Commands

@Suite struct InputFileTests {
    @Test(arguments: ["", "/", "//"])
    func aFolderIsSearchedAtAnyDepth(_ slashes: String) throws {
        let folder = try TemporaryFolder(files: [
            "in/a.srt": "", "in/x/y/b.VTT": "", "in/x/notes.txt": "", "in/x/photo.png": "",
            "in/.hidden/c.srt": "",
        ])
        let files = try InputFile.files(named: [folder.path("in") + slashes])
        #expect(files.map { $0.relativePath } == ["a.srt", "x/notes.txt", "x/y/b.VTT"])
        #expect(files.map { $0.path } == files.map { folder.path("in/" + $0.relativePath) })
        #expect(files.allSatisfy { $0.isFromFolder })
        #expect(files.map { $0.fileExtension } == ["srt", "txt", "vtt"])
    }

    @Test func namesStayInTheOrderGiven() throws {
        let folder = try TemporaryFolder(files: ["in/b.srt": "", "in/a.srt": "", "c.srt": ""])
        let names = [folder.path("c.srt"), folder.path("in"), folder.path("in/b.srt"), "missing"]
        let files = try InputFile.files(named: names)
        #expect(files.map { $0.relativePath } == ["c.srt", "a.srt", "b.srt", "b.srt", "missing"])
        #expect(files.map { $0.isFromFolder } == [false, true, true, false, false])
    }

    @Test func aGlobMayNameHundreds() throws {
        let names = (0..<900).map { "ep\($0).srt" }
        let folder = try TemporaryFolder(files: names.reduce(into: [:]) { $0[$1] = "" })
        let files = try InputFile.files(named: names.map { folder.path($0) })
        #expect(files.map { $0.relativePath } == names)
        let plan = try OutputPlan(
            inputs: files, isSingle: false, output: "out", format: nil, force: false,
            keepsFormat: true)
        #expect(plan.places == names.map { .file("out/" + $0) })
    }

    @Test func standardInputIsReadOnce() throws {
        #expect(try InputFile.files(named: ["-"]).map { $0.name } == ["<stdin>"])
        #expect(throws: ValidationError.self) { try InputFile.files(named: ["-", "a", "-"]) }
    }
}
