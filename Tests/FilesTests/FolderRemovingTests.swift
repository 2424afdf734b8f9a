import Files
import TestSupport
import Testing

@Suite struct FolderRemovingTests {
    @Test func onlyAnEmptyFolderIsRemoved() throws {
        let folder = try TemporaryFolder(files: ["a/b.txt": "b"])
        #expect(throws: FileError.self) { try Folder.removeEmpty(folder.path("a")) }
        try File.remove(folder.path("a/b.txt"))
        try Folder.removeEmpty(folder.path("a"))
        #expect(!FileStatus.exists(folder.path("a")))
    }
}
