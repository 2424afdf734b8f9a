import Files
import Foundation
import TestSupport
import Testing

struct FileReaderTests {
    @Test func piecesMakeTheWholeFile() throws {
        let folder = try TemporaryFolder(files: ["a": String(repeating: "0123456789", count: 1000)])
        let reader = try FileReader(folder.path("a"))
        #expect(reader.size == 10_000)
        var counts: [Int] = []
        var bytes: [UInt8] = []
        while let piece = try? reader.read(3000), !piece.isEmpty {
            counts.append(piece.count)
            bytes += piece
        }
        #expect(counts == [3000, 3000, 3000, 1000])
        #expect(bytes == (try File.read(folder.path("a"))))
        #expect(try reader.read(10).isEmpty)
    }

    @Test func foldersAndMissingFilesAreErrors() throws {
        let folder = try TemporaryFolder()
        #expect(throws: FileError.self) { try FileReader(folder.root) }
        #expect(throws: FileError.self) { try FileReader(folder.path("none")) }
    }
}
