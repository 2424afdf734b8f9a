import Foundation
import TestSupport
import Testing

@testable import Files

@Suite(.serialized) struct FolderWatchTests {
    @Test func aChangeEndsTheWaitAndAHiddenFileDoesNot() throws {
        let folder = try TemporaryFolder(files: ["a/x.srt": "1"])
        let watch = try FolderWatch([folder.root, folder.path("a"), folder.path("nowhere")])
        #expect(watch.isLive)
        #expect(watch.wait(most: 0) == .timeout)
        try Data("2".utf8).write(to: URL(filePath: folder.path("a/.hidden")))
        #expect(watch.wait(most: 0) == .timeout)
        try Data("2".utf8).write(to: URL(filePath: folder.path("a/x.srt")))
        #expect(watch.wait() == .changed)
        #expect(watch.wait(most: 0) == .timeout)
        try FileManager.default.removeItem(atPath: folder.path("a/x.srt"))
        #expect(watch.wait() == .changed)
    }
}
