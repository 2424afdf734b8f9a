import Diagnostics
import Files
import Foundation
import Series
import TestSupport
import Testing

@Suite struct TitleFolderTests {
    @Test func linksThatLeadOutOfTheTitleAreRefused() throws {
        let text = TitleSamples.with(
            "art",
            """
            "art": [{"role": "in", "file": "media/in.jpg"}, {"role": "out", "file": "media/out.jpg"},
            {"role": "far", "file": "far/secret.jpg"}, {"role": "none", "file": "media/none.jpg"}],
            """)
        let folder = try TemporaryFolder(files: [
            "title/title.jsonc": text, "title/media/a.jpg": "", "secret.jpg": "",
        ])
        for (link, target) in [
            ("title/media/in.jpg", "a.jpg"), ("title/media/out.jpg", "../../secret.jpg"),
            ("title/far", ".."),
        ] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path(link), withDestinationPath: target)
        }
        let reading = try Title.read(folder: folder.path("title"))
        let found = reading.findings.filter { $0.rule == "title-path" }
        #expect(TitleSamples.places(found) == ["23:75 error title-path", "24:25 error title-path"])
        #expect(reading.title?.art.map { $0.role } == ["in", "none"])
        #expect(found.first?.range?.file == folder.path("title/title.jsonc"))
    }

    @Test func marketsThatTheTitleBringsAlongAreKnown() throws {
        let text = TitleSamples.with("markets", #""markets": [{"market": "moon"}],"#)
        let folder = try TemporaryFolder(files: [
            "title.jsonc": text, "rules/markets/moon.jsonc": "{}",
        ])
        let reading = try Title.read(folder: folder.root)
        #expect(!reading.findings.contains { $0.rule == "title-unknown-market" })
    }

    @Test func aFolderWithoutADescriptionIsAnError() throws {
        let folder = try TemporaryFolder(files: [:])
        #expect(throws: FileError.self) { try Title.read(folder: folder.path("nothing")) }
    }
}
