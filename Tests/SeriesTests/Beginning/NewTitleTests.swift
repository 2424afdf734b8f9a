import Embedded
import Files
import Foundation
import Series
import TestSupport
import Testing

@Suite struct NewTitleTests {
    private static func settings() -> NewTitle.Settings {
        var settings = NewTitle.Settings(id: "a-b", name: #"The "best" \ 一单"#)
        settings.sourceLocale = "ja"
        settings.targets = ["en", "pt-BR"]
        settings.episodes = 12
        return settings
    }

    @Test func theSampleIsWrittenByteForByte() throws {
        let folder = try TemporaryFolder()
        let sample = try #require(NewTitle.sample())
        let written = try sample.write(to: folder.path("new/sample"))
        #expect(written.written.count == 22)
        #expect(written.kept.isEmpty)
        let place = folder.path("new/sample")
        #expect(try Folder.files(below: place) == written.written)
        for name in written.written {
            let own = EmbeddedFile(path: "templates/titles/sample/" + name)?.bytes
            #expect(try File.read(place + "/" + name) == own)
        }
    }

    @Test func anEmptyTitleSaysWhatItIsGiven() throws {
        let title = try #require(NewTitle(Self.settings()))
        #expect(title.folders == ["source/ja", "targets/en", "targets/pt-BR"])
        let folder = try TemporaryFolder()
        let written = try title.write(to: folder.root)
        #expect(written.written == ["title.jsonc"])
        let reading = try Title.read(folder: folder.root)
        #expect(reading.findings.isEmpty)
        #expect(reading.title?.id == "a-b")
        #expect(reading.title?.names == ["ja": #"The "best" \ 一单"#])
        #expect(reading.title?.episodes.count == 12)
        #expect(reading.title?.targets.map { $0.locale } == ["en", "pt-BR"])
        #expect(try FileStatus(path: folder.path("targets/pt-BR")).kind == .folder)
    }

    @Test func withoutSettingsTheTemplateStays() throws {
        let title = try #require(NewTitle(NewTitle.Settings(id: "my-title", name: "剧名")))
        let own = EmbeddedFile(path: "templates/titles/empty/title.jsonc")?.bytes
        #expect(title.files.map { $0.bytes } == [own])
    }

    @Test func filesThatAreThereStay() throws {
        let folder = try TemporaryFolder(files: ["targets/en/ep001.srt": "mine"])
        #expect(try NewTitle.isTaken(folder.root))
        let written = try #require(NewTitle.sample()).write(to: folder.root)
        #expect(written.kept == ["targets/en/ep001.srt"])
        #expect(written.written.count == 21)
        #expect(try File.read(folder.path("targets/en/ep001.srt")) == Array("mine".utf8))
    }

    @Test func aFolderWithHiddenFilesOnlyIsFree() throws {
        let folder = try TemporaryFolder(files: [".git/config": ""])
        #expect(try !NewTitle.isTaken(folder.root))
        #expect(try !NewTitle.isTaken(folder.path("nothing")))
    }

    @Test func whenSomethingCannotBeWrittenNothingStays() throws {
        // A file stands where the sample has a folder that is written late.
        let folder = try TemporaryFolder(files: ["here/targets/vi": "a file"])
        let sample = try #require(NewTitle.sample())
        #expect(throws: FileError.self) { try sample.write(to: folder.path("here")) }
        #expect(try Folder.files(below: folder.root) == ["here/targets/vi"])
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path("here"))
        #expect(left == ["targets"])
    }
}
