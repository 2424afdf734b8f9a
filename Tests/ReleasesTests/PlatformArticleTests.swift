import Adaptation
import Foundation
import Releases
import TestSupport
import Testing

/// The article about platforms says what the files say.
@Suite struct PlatformArticleTests {
    static let text = try? String(
        contentsOf: SharedData.package.appending(
            path: "Sources/Releases/Releases.docc/Platforms.md"), encoding: .utf8)

    @Test(arguments: PlatformLibrary().names) func theTableHasEachPlatform(id: String) throws {
        let template = try PlatformLibrary().template(
            id, asOf: #require(CalendarDay("2026-11-29")))
        let text = try #require(Self.text)
        var formats = template.subtitles?.formats ?? []
        if template.streaming != nil { formats.append("HLS") }
        let subtitles = formats.isEmpty ? "–" : formats.joined(separator: ", ")
        let row =
            "| `\(id)` | \(subtitles) | \(template.locales.form.rawValue) | "
            + "\(template.confidence.rawValue) |"
        #expect(text.contains(row), "\(row)")
    }

    @Test func eachRuleOfTheGateIsNamed() throws {
        let text = try #require(Self.text)
        for rule in Gate.rules.flatMap({ $0.rules }) {
            #expect(text.contains("`\(rule)`"), "\(rule)")
        }
    }

    @Test func theExamplesCanBeRead() throws {
        let text = try #require(Self.text)
        let parts = text.components(separatedBy: "```json\n").dropFirst().map {
            $0.components(separatedBy: "```")[0]
        }
        #expect(parts.count == 2)
        let partner = PlatformFile(path: "partner.jsonc", bytes: Array(parts[0].utf8))
        let template = try PlatformLibrary(overriding: [partner]).template(
            "partner", asOf: #require(CalendarDay("2026-11-29")))
        #expect(template.text["title"]?.maximum == 24 && template.ancestors == ["generic"])
        var reader = WaiversReader(name: "waivers.jsonc", bytes: Array(parts[1].utf8))
        #expect(reader.waivers().waivers.count == 1 && reader.findings.isEmpty)
    }
}
