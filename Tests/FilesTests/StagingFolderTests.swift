import Files
import Foundation
import TestSupport
import Testing

@Suite struct StagingFolderTests {
    let folder: TemporaryFolder
    var path: String { folder.root + "bundle" }

    init() throws { folder = try TemporaryFolder() }

    @Test func theNameAppearsOnlyWhenAllIsWritten() throws {
        let staging = try StagingFolder(path: path)
        try staging.write(Array("a".utf8), to: "data/a.txt")
        #expect(!FileStatus.exists(path))
        try staging.finish(keeping: ["data/a.txt"])
        #expect(try File.read(path + "/data/a.txt") == Array("a".utf8))
        #expect(!FileStatus.exists(path + ".part"))
    }

    @Test func whatAnEndedRunLeftIsKeptOrRemoved() throws {
        do {
            let ended = try StagingFolder(path: path)
            try ended.write(Array("same".utf8), to: "data/same.txt")
            try ended.write(Array("old".utf8), to: "data/changed.txt")
            try ended.write(Array("gone".utf8), to: "other/gone.txt")
        }
        let before = try FileStatus(path: path + ".part/data/same.txt")
        let staging = try StagingFolder(path: path)
        #expect(staging.isResumed)
        try staging.write(Array("same".utf8), to: "data/same.txt")
        try staging.write(Array("new".utf8), to: "data/changed.txt")
        try staging.finish(keeping: ["data/same.txt", "data/changed.txt"])
        #expect(try FileStatus(path: path + "/data/same.txt").modified == before.modified)
        #expect(try File.read(path + "/data/changed.txt") == Array("new".utf8))
        #expect(!FileStatus.exists(path + "/other"))
    }

    @Test func aSecondRunAtTheSameTimeIsRefused() throws {
        let first = try StagingFolder(path: path)
        let error = #expect(throws: FileError.self) { try StagingFolder(path: path) }
        #expect(error?.wouldBlock == true)
        withExtendedLifetime(first) {}
    }

    @Test func aFolderThatIsThereIsNeverReplaced() throws {
        try Folder.create(path)
        let error = #expect(throws: FileError.self) { try StagingFolder(path: path) }
        #expect(error?.exists == true)
    }

    @Test func aSecondNameKeepsItsBytesWhenTheFirstIsWrittenAnew() throws {
        do {
            let ended = try StagingFolder(path: path)
            try ended.write(Array("one".utf8), to: "a")
            try ended.link("a", to: "b")
        }
        let staging = try StagingFolder(path: path)
        try staging.write(Array("two".utf8), to: "a")
        try staging.finish(keeping: ["a", "b"])
        #expect(try File.read(path + "/b") == Array("one".utf8))
    }

    @Test func aFileGrowsByPieces() throws {
        let staging = try StagingFolder(path: path)
        try File.write(Array("tail".utf8), to: folder.root + "tail")
        var file = try staging.begin("data/long")
        try file.append(Array("head ".utf8))
        try file.append(file: folder.root + "tail")
        try staging.finish(keeping: ["data/long"])
        #expect(try File.read(path + "/data/long") == Array("head tail".utf8))
    }

    @Test func aFileFromElsewhereGetsASecondName() throws {
        let source = folder.root + "video"
        try File.write(Array("frames".utf8), to: source)
        let staging = try StagingFolder(path: path)
        try staging.adopt(source, as: "data/video")
        try staging.finish(keeping: ["data/video"])
        let (a, b) = (try FileStatus(path: source), try FileStatus(path: path + "/data/video"))
        #expect(a.identity == b.identity)
    }
}
