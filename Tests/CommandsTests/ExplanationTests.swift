import Adaptation
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Arguments
@testable import Commands

@Suite struct ExplanationTests {
    private let today = CalendarDay("2026-11-20")

    @Test func aFieldIsExplainedWithItsHistory() throws {
        let text = try explanation("en-US", profile: "amazon", field: "reading.adult").text
        #expect(text.contains("reading.adult  17 grapheme/s\n"))
        #expect(text.contains("source      Subtitle Edit"))
        #expect(text.contains(/from +locales\/profiles\/amazon\.jsonc:\d+:\d+/))
        #expect(text.contains(/locales\/en\.jsonc:\d+  20 grapheme\/s  sets it/))
        #expect(text.contains(/amazon\.jsonc:\d+  17 grapheme\/s  tightens it/))
        #expect(!text.contains("stale"))
    }

    @Test func oldSourcesAreMarked() throws {
        #expect(try explanation("th", field: "reading.adult").text.contains("stale"))
        #expect(
            try explanation("th", field: nil).text
                .contains(/reading\.adult +17 base\/s +nf-th, 2025-10-17, stale/))
    }

    @Test func marketsShowTheirTerritories() throws {
        let text = try explanation("th", market: "southeast-asia", field: "pacing").text
        #expect(text.contains("Southeast Asia: BN ID KH LA MM MY PH SG TH TL VN"))
        #expect(text.contains("pacing.firstDialogue  1 s"))
        #expect(text.contains("evidence    interview"))
    }

    @Test func invisibleMarksAreNamed() throws {
        #expect(
            try explanation("fr", field: "punctuation.narrowSpace").text
                .contains("punctuation.narrowSpace  U+202F"))
    }

    @Test func aRuleThatNoLayerSetsIsNamed() throws {
        let text = try explanation("en", field: "release.paywallEpisode").text
        #expect(text.contains("release.paywallEpisode isn't set"))
        let portrait = try explanation("en", field: "lines.portrait").text
        #expect(portrait.contains("25 (grapheme): 820 px at 64 px"))
    }

    @Test func theObjectHoldsWhatTheTextSays() throws {
        var writer = JSONWriter()
        try explanation("es-MX", market: "north-america", field: "reading").write(to: &writer)
        let object = try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String: Any]
        let rules = try #require(object?["rules"] as? [[String: Any]])
        let adult = try #require(rules.first { $0["field"] as? String == "reading.adult" })
        #expect(adult["value"] as? Double == 17 && adult["unit"] as? String == "grapheme/s")
        #expect((adult["history"] as? [Any])?.count == 3)
        #expect((adult["source"] as? [String: Any])?["name"] as? String == "note-7d")
        #expect((object?["digest"] as? String)?.count == 64)
        let layers = try #require(object?["layers"] as? [[String: Any]])
        #expect(
            layers.map { $0["name"] as? String } == ["root", "es", "es-419", "north-america"])
    }

    @Test(
        arguments: [
            (["xx"], 64), (["thai"], 64), (["th", "--market", "asia"], 64),
            (["th", "--profile", "netflx"], 64), (["th", "reading.adlut"], 64),
            (["th", "reading", "--rules", "/nowhere"], 66), (["th", "reading"], 0),
        ] as [([String], Int32)])
    func statusesSayWhatWentWrong(arguments: [String], status: Int32) throws {
        #expect(try run(arguments) == status)
    }

    @Test func aFolderOfRulesStandsInPlaceOfThePrograms() throws {
        let folder = try TemporaryFolder()
        #expect(try run(["th", "reading", "--rules", folder.root]) == 78)
        let good = #"{"id": "th", "name": "Thai", "reading": {"adult": 12}}"#
        try good.write(toFile: folder.path("th.jsonc"), atomically: true, encoding: .utf8)
        #expect(try run(["th", "reading", "--rules", folder.root]) == 0)
        let bad = #"{"id": "th", "name": "Thai", "reading": {"adlut": 12}}"#
        try bad.write(toFile: folder.path("th.jsonc"), atomically: true, encoding: .utf8)
        #expect(try run(["th", "reading", "--rules", folder.root]) == 78)
    }

    private func explanation(
        _ locale: String, market: String? = nil, profile: String? = nil, field: String?
    ) throws -> Explanation {
        let set = try RuleSet()
        let rules = try set.resolve(locale: locale, market: market, profile: profile)
        return try Explanation(rules, of: set, field: field, today: today)
    }

    /// The status with which the command ends.
    private func run(_ arguments: [String]) throws -> Int32 {
        do {
            var command = try Explain.parse(arguments)
            try command.run()
            return 0
        } catch let code as ExitCode {
            return code.rawValue
        }
    }
}
