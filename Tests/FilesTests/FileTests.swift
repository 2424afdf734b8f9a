import Files
import Foundation
import TestSupport
import Testing

@Suite struct FileTests {
    @Test func readsWhatWasWritten() throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try File.write(bytes, to: folder.path("a.bin"))
        #expect(try File.read(folder.path("a.bin")) == bytes)
        #expect(try Folder.files(below: folder.path("")) == ["a.bin"], "no temporary file is left")
    }

    @Test func readsAnEmptyFile() throws {
        let folder = try TemporaryFolder()
        try File.write([], to: folder.path("empty"))
        #expect(try File.read(folder.path("empty")).isEmpty)
    }

    @Test func replacesOnlyWhenAsked() throws {
        let folder = try TemporaryFolder()
        try File.write([1], to: folder.path("a"))
        #expect { try File.write([2], to: folder.path("a")) } throws: {
            ($0 as? FileError)?.exists == true
        }
        #expect(try File.read(folder.path("a")) == [1])
        try File.write([2], to: folder.path("a"), replacing: true)
        #expect(try File.read(folder.path("a")) == [2])
        #expect(try Folder.files(below: folder.path("")) == ["a"])
    }

    @Test func keepsThePermissionsOfWhatItReplaces() throws {
        let folder = try TemporaryFolder()
        try File.write([1], to: folder.path("a"))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: folder.path("a"))
        try File.write([2], to: folder.path("a"), replacing: true)
        #expect(try FileStatus(path: folder.path("a")).mode == 0o600)
    }

    @Test func writesToWhatALinkPointsTo() throws {
        let folder = try TemporaryFolder()
        try Folder.create(folder.path("real"))
        try File.write([1], to: folder.path("real/a"))
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("link"), withDestinationPath: "real/a")
        try File.write([2], to: folder.path("link"), replacing: true)
        #expect(try File.read(folder.path("real/a")) == [2])
        let link = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link"))
        #expect(link == "real/a")
    }

    @Test func refusesFilesAboveTheLimit() throws {
        let folder = try TemporaryFolder()
        try File.write([UInt8](repeating: 7, count: 100), to: folder.path("a"))
        #expect { try File.read(folder.path("a"), limit: 99) } throws: {
            ($0 as? FileError)?.isTooLarge == true
        }
        #expect(try File.read(folder.path("a"), limit: 100).count == 100)
    }

    @Test(arguments: ["missing", ""])
    func saysWhyAFileCannotBeRead(_ name: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.path(name)
        #expect {
            try File.read(path)
        } throws: {
            guard let error = $0 as? FileError else { return false }
            return (name.isEmpty ? error.isFolder : error.isMissing)
                && error.description.contains(path)
        }
    }

    @Test func writesToWhatIsNoFile() throws {
        try File.write([1, 2, 3], to: "/dev/null", replacing: true)
    }
}
