import Files
import TestSupport
import Testing

@testable import Commands

@Suite struct SourceFilesTests {
    private func input(_ path: String) -> InputFile {
        InputFile(path: path, relativePath: path, isFromFolder: true)
    }

    @Test func areFoundByPathAndThenByName() throws {
        let folder = try TemporaryFolder(files: [
            "zh/ep001.srt": "", "zh/s2/ep001.vtt": "", "zh/ep003.zh.srt": "",
        ])
        let sources = try SourceFiles(folder.path("zh"))
        #expect(sources.isGiven)
        for (target, source) in [
            ("ep001.srt", "zh/ep001.srt"), ("s2/ep001.srt", "zh/s2/ep001.vtt"),
            ("th/ep003.th.vtt", "zh/ep003.zh.srt"),
        ] {
            #expect(sources.source(of: input(target))?.path == folder.path(source), "\(target)")
        }
        #expect(sources.source(of: input("ep004.srt")) == nil)
    }

    @Test func oneFileIsTheSourceOfAll() throws {
        let folder = try TemporaryFolder(files: ["a.srt": ""])
        let sources = try SourceFiles(folder.path("a.srt"))
        #expect(sources.source(of: input("b.srt"))?.path == folder.path("a.srt"))
        #expect(try !SourceFiles(nil).isGiven)
        #expect(throws: FileError.self) { try SourceFiles(folder.path("none.srt")) }
    }

    @Test func aFolderWithoutSubtitlesIsNoSource() throws {
        let folder = try TemporaryFolder(files: ["notes/readme.md": ""])
        #expect(throws: Failure.self) { try SourceFiles(folder.path("notes")) }
    }
}
