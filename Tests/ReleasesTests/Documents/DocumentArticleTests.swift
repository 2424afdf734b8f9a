import Adaptation
import Diagnostics
import Foundation
import Series
import TestSupport
import Testing

@testable import Releases

/// The article on the language of documents says what is so.
@Suite struct DocumentArticleTests {
    @Test func theExampleOfTheArticleWorks() throws {
        let url = SharedData.package.appending(
            path: "Sources/Releases/Releases.docc/Documents.md")
        let article = try String(contentsOf: url, encoding: .utf8)
        let start = try #require(article.range(of: "```jsonc\n"))
        let end = try #require(article[start.upperBound...].range(of: "```"))
        let text = article[start.upperBound..<end.lowerBound]
        let library = PlatformLibrary(overriding: [
            PlatformFile(path: "platforms/partner.jsonc", bytes: Array(text.utf8))
        ])
        let day = try #require(CalendarDay("2026-11-29"))
        let template = try library.template("partner", asOf: day)
        #expect(template.ancestors == ["generic"])
        let title = try DocumentSamples.title()
        var plan = Title.PlatformPlan(platform: "partner")
        plan.values = ["price": "1.99"]
        let release = PlatformRelease(
            title: title, folder: "", template: template, plan: plan,
            locales: [.init(tag: "en", code: "en"), .init(tag: "th", code: "th")],
            episodes: title.episodes, tracks: [], name: "r1", asOf: day)
        var file = WrittenFile(path: "en/1.srt", role: .subtitle, size: 1, sha256: "00")
        file.locale = "en"
        file.episode = 1
        let (files, findings) = DocumentRenderer(template: template)
            .files(release, written: [file])
        #expect(findings == [])
        #expect(files.map { $0.path } == ["en/series.json", "sheet.csv", "th/series.json"])
        guard case .bytes(let bytes)? = files.first?.content else {
            Issue.record("no file")
            return
        }
        let series = String(decoding: bytes, as: UTF8.self)
        #expect(series.contains(#""kind": 1"#) && series.contains(#""subtitle": "en/1.srt""#))
        #expect(series.contains(#""seconds": 123"#))
    }

    @Test func theArticleNamesEachPipe() throws {
        let url = SharedData.package.appending(
            path: "Sources/Releases/Releases.docc/Documents.md")
        let article = try String(contentsOf: url, encoding: .utf8)
        for name in DocumentPipe.names {
            #expect(article.contains("`\(name)`") || article.contains("`\(name):"), "\(name)")
        }
    }
}
