import Files
import Foundation
import TestSupport
import Testing

@Suite struct FileReaderBufferTests {
    @Test func aBufferIsFilledUntilTheEnd() throws {
        let folder = try TemporaryFolder(files: ["text": "abcdefgh"])
        let reader = try FileReader(folder.path("text"))
        var buffer: [UInt8] = [0, 0, 0]
        var counts: [Int] = []
        var all: [UInt8] = []
        repeat {
            counts.append(try reader.read(into: &buffer))
            all += buffer.prefix(counts.last ?? 0)
        } while counts.last != 0
        #expect(counts == [3, 3, 2, 0])
        #expect(all == Array("abcdefgh".utf8))
    }
}
