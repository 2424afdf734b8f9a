import Files
import Foundation
import TestSupport
import Testing

@Suite struct FolderTests {
    @Test func listsFilesAtAnyDepthInOrder() throws {
        let folder = try TemporaryFolder()
        for path in ["b/2.srt", "a.srt", "b/10.srt", "b/c/d/é.srt", ".hidden", "b/.git/x"] {
            try Folder.create(Folder.parent(of: folder.path(path)) ?? "")
            try File.write([], to: folder.path(path))
        }
        #expect(
            try Folder.files(below: folder.path(""))
                == ["a.srt", "b/10.srt", "b/2.srt", "b/c/d/é.srt"])
    }

    @Test func doesNotFollowACircleOfLinks() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("loop"), withDestinationPath: folder.path(""))
        #expect(try Folder.files(below: folder.path("")) == ["loop"])
    }

    /// A file that is passed over in silence would be missing in the output.
    @Test func listsNamesThatAreNotUTF8() throws {
        let folder = try TemporaryFolder()
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", "cd \"$0\" && : > \"$(printf 'a\\377.srt')\"", folder.path("")]
        try shell.run()
        shell.waitUntilExit()
        #expect(try Folder.files(below: folder.path("")) == ["a\u{FFFD}.srt"])
    }

    @Test func createsFoldersThatExistWithoutFault() throws {
        let folder = try TemporaryFolder()
        try Folder.create(folder.path("x/y/z"))
        try Folder.create(folder.path("x/y/z"))
        #expect(FileStatus.exists(folder.path("x/y/z")))
    }

    @Test(arguments: [("a/b", "a"), ("/a", "/"), ("a/b/c", "a/b")])
    func namesTheFolderAbove(_ path: String, _ parent: String) {
        #expect(Folder.parent(of: path) == parent)
        #expect(Folder.parent(of: "a") == nil)
    }
}
