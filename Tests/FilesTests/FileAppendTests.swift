import Files
import Foundation
import TestSupport
import Testing

@Suite struct FileAppendTests {
    @Test func bytesGoToTheEndAndANewFileIsMade() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("log")
        try File.append([1, 2], to: path)
        try File.append([3], to: path)
        #expect(try File.read(path) == [1, 2, 3])
    }

    @Test func whatIsNotKeptIsCutOffFirst() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("log")
        try File.append([1, 2, 3, 4], to: path)
        try File.append([9], to: path, keeping: 2)
        #expect(try File.read(path) == [1, 2, 9])
        try File.append([8], to: path, keeping: 100)
        #expect(try File.read(path) == [1, 2, 9, 8])
    }

    @Test func aFolderThatIsNotThereIsAnError() {
        #expect(throws: FileError.self) { try File.append([1], to: "/nowhere/at/all/log") }
    }

    @Test(arguments: [false, true])
    func aSecretIsForItsOwnerAlone(isThere: Bool) throws {
        let folder = try TemporaryFolder(files: isThere ? ["secret": "old"] : [:])
        try File.write([1], to: folder.path("secret"), replacing: isThere, permissions: 0o600)
        #expect(try FileStatus(path: folder.path("secret")).mode == 0o600)
    }
}
