import Files
import Foundation
import TestSupport
import Testing

@Suite struct FileLinksTests {
    @Test func aPathIsFollowedThroughLinks() throws {
        let folder = try TemporaryFolder(files: ["a/b.txt": ""])
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("link"), withDestinationPath: "a")
        let root = try File.resolve(folder.root)
        #expect(try File.resolve(folder.path("link/../link/./b.txt")) == root + "/a/b.txt")
    }

    @Test func whatIsNotThereIsAnError() throws {
        let folder = try TemporaryFolder(files: [:])
        let error = #expect(throws: FileError.self) { try File.resolve(folder.path("nothing")) }
        #expect(error?.isMissing == true)
    }
}
