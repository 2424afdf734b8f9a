import Files
import Foundation
import TestSupport
import Testing

@Suite struct FolderEntryTests {
    @Test func everythingIsListedAndLinksAreNotFollowed() throws {
        let folder = try TemporaryFolder(files: [
            ".hidden": "12", "data/b": "1", "data/a/deep": "", "data/a.txt": "123",
        ])
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("loop"), withDestinationPath: ".")
        let entries = try FolderEntry.all(below: folder.root)
        #expect(
            entries.map(\.path) == [
                ".hidden", "data", "data/a", "data/a.txt", "data/a/deep", "data/b", "loop",
            ])
        #expect(entries.map(\.kind) == [.file, .folder, .folder, .file, .file, .file, .link])
        #expect(entries.map(\.size) == [2, 0, 0, 3, 0, 1, 0])
    }

    @Test func aNameThatIsNotUTF8IsListedAsUnreadable() throws {
        let folder = try TemporaryFolder()
        #expect(Shell.run("printf x > \"$(printf '\(folder.root)a\\377')\"") == 0)
        let entries = try FolderEntry.all(below: folder.root)
        #expect(entries.map(\.kind) == [.unreadable])
        #expect(entries.map(\.path) == ["a\u{FFFD}"])
    }

    @Test func aFolderThatIsNotThereIsAnError() {
        #expect(throws: FileError.self) { try FolderEntry.all(below: "/nowhere/at/all") }
    }
}
