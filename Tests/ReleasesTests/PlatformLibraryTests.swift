import Adaptation
import Diagnostics
import Foundation
import Releases
import TestSupport
import Testing

@Suite struct PlatformLibraryTests {
    static let shipped = PlatformLibrary()
    static let day = CalendarDay("2026-11-29")

    func file(_ path: String, _ members: String) -> PlatformFile {
        let id = PlatformFile(path: path, bytes: []).id
        let text = "{\"id\": \"\(id)\", \"version\": \"1\", \"name\": \"\(id)\", \(members)}"
        return PlatformFile(path: path, bytes: Array(text.utf8))
    }

    @Test func thePlatformsOfTheTradeAreThere() {
        let wanted = [
            "app-store", "douyin", "facebook", "generic", "google-play", "hls", "netflix-ttml",
            "roku", "tiktok", "tiktok-minidrama", "youtube", "youtube-cms",
        ]
        #expect(Set(wanted).isSubset(of: Self.shipped.names))
    }

    @Test(arguments: shipped.names) func aShippedPlatformIsReadWithoutFindings(id: String) throws {
        let day = try #require(Self.day)
        do {
            let template = try Self.shipped.template(id, asOf: day)
            #expect(template.id == id)
            #expect(template.digest.utf8.count == 71)
        } catch {
            guard case .invalid(_, let findings) = error else { throw error }
            for finding in findings {
                Issue.record("\(finding.range?.line ?? 0): \(finding.message)")
            }
        }
    }

    @Test(arguments: shipped.names) func eachValueHasASourceADayAndAConfidence(id: String) throws {
        let template = try Self.shipped.template(id, asOf: #require(Self.day))
        #expect(template.checkedOn.year >= 2026)
        #expect(!template.sources.isEmpty)
        let sections: [(String, PlatformTemplate.Provenance?)] =
            [
                ("locales", template.locales.provenance),
                ("subtitles", template.subtitles?.provenance),
                ("streaming", template.streaming?.provenance),
                ("media", template.media?.provenance), ("filings", template.filings?.provenance),
                ("ratings", template.ratings?.provenance),
            ] + template.text.map { ($0.key, $0.value.provenance) }
            + template.art.map { ($0.role, $0.provenance) }
            + template.documents.map { ($0.naming, $0.provenance) }
            + template.disclosures.map { ($0.field, $0.provenance) }
            + template.counts.map { ($0.key, $0.value.provenance) }
            + template.postconditions.map { ($0.files, $0.provenance) }
        for (name, provenance) in sections {
            guard let provenance else { continue }
            for one in [provenance] + provenance.marks.values {
                #expect(!template.sources(of: one).isEmpty, "\(name) of \(id) has no source")
                // What has no public source isn't called public.
                if one.confidence == .public, let source = one.source {
                    #expect(template.sources[source] != "none: our own choice", "\(name)")
                    #expect(
                        template.sources[source]?.hasPrefix("none: contract") == false, "\(name)")
                    #expect(source != "remembered", "\(name) of \(id)")
                }
                if one.source == "own" { #expect(one.confidence == .contract, "\(name)") }
                if one.source == "remembered" { #expect(one.note != nil, "\(name) of \(id)") }
            }
        }
    }

    /// What no platform says is ours, in each file that has it.
    @Test(arguments: shipped.names) func lineEndsAndSegmentsAreMarkedAsOurs(id: String) throws {
        let template = try Self.shipped.template(id, asOf: #require(Self.day))
        let values =
            [
                template.subtitles?.provenance.of("lineEnding"),
                template.subtitles?.provenance.of("byteOrderMark"),
                template.streaming?.provenance.of("segment"),
                template.media?.provenance.of("naming"),
            ] + template.documents.filter { $0.kind == .xml }.map { $0.provenance.of("naming") }
        for value in values.compactMap({ $0 }) where value.source != "filmspec" {
            #expect(value.confidence == .contract && value.source == "own", "\(id)")
        }
    }

    @Test func theShippedFilesMeetTheirSchema() throws {
        let folder = SharedData.package.appending(path: "templates/platforms")
        let paths = SharedData.files(in: folder, extensions: ["jsonc"])
        #expect(paths.count >= 12)
        let texts = try paths.map { try String(contentsOf: $0, encoding: .utf8) }
        guard let verdicts = try TemplateSchema.platforms.verdicts(on: texts) else { return }
        #expect(verdicts.count == paths.count)
        for (path, verdict) in zip(paths, verdicts) {
            #expect(verdict == "good", "\(path.lastPathComponent)")
        }
    }

    @Test func aFileInheritsByMemberAndTakesAwayWithNull() throws {
        let partner = file(
            "platforms/partner.jsonc",
            """
            "extends": "youtube", "text": {"title": {"maximum": 60}, "tags": null}, "art": [],
            "media": null
            """)
        let library = PlatformLibrary(overriding: [partner])
        let day = try #require(Self.day)
        let youtube = try library.template("youtube", asOf: day)
        let template = try library.template("partner", asOf: day)
        #expect(template.name == "partner" && template.ancestors == ["youtube"])
        #expect(template.text["title"]?.maximum == 60)
        #expect(template.text["title"]?.unit == youtube.text["title"]?.unit)
        #expect(template.text["tags"] == nil && template.text["description"] != nil)
        #expect(template.art.isEmpty && template.media == nil && !youtube.art.isEmpty)
        #expect(template.subtitles == youtube.subtitles && template.digest != youtube.digest)
    }

    @Test func aFileMayTakeTheShippedOnesPlaceAndExtendIt() throws {
        let own = file("mine/youtube.jsonc", "\"extends\": \"youtube\", \"about\": \"ours\"")
        let template = try PlatformLibrary(overriding: [own]).template(
            "youtube", asOf: #require(Self.day))
        #expect(template.about == "ours" && template.ancestors == ["youtube"])
        #expect(template.text["title"]?.maximum == 100)
    }

    @Test func theFileThatHoldsOnTheDayCounts() throws {
        let base = "\"extends\": \"generic\", "
        let library = PlatformLibrary(overriding: [
            file("p/partner@2025.jsonc", base + "\"about\": \"old\", \"validTo\": \"2025-12-31\""),
            file("p/partner.jsonc", base + "\"about\": \"new\", \"validFrom\": \"2026-01-01\""),
        ])
        for (day, about) in [("2025-06-01", "old"), ("2025-12-31", "old"), ("2026-01-01", "new")] {
            let template = try library.template("partner", asOf: #require(CalendarDay(day)))
            #expect(template.about == about, "\(day)")
        }
    }

    @Test func aMistypedNameGetsAHint() throws {
        let day = try #require(Self.day)
        #expect(throws: PlatformError.unknown(id: "yuotube", hint: "; did you mean 'youtube'?")) {
            try Self.shipped.template("yuotube", asOf: day)
        }
    }

    @Test func circlesAndMissingParentsAreErrors() throws {
        let day = try #require(Self.day)
        let library = PlatformLibrary(overriding: [
            file("a.jsonc", "\"extends\": \"b\""), file("b.jsonc", "\"extends\": \"a\""),
            file("c.jsonc", "\"extends\": \"nobody\""), file("d.jsonc", "\"extends\": \"d\""),
        ])
        #expect(throws: PlatformError.cycle(["a", "b", "a"])) {
            try library.template("a", asOf: day)
        }
        #expect(throws: PlatformError.unknownParent(id: "c", parent: "nobody")) {
            try library.template("c", asOf: day)
        }
        #expect(throws: PlatformError.unknownParent(id: "d", parent: "d")) {
            try library.template("d", asOf: day)
        }
    }

    @Test func mistakesPointIntoTheFileThatWasGiven() throws {
        let day = try #require(Self.day)
        let library = PlatformLibrary(overriding: [
            file(
                "p/x.jsonc",
                "\"extends\": \"generic\", \"text\": {\"blurb\": {\"unit\": \"han\"}}, \"hls\": null"
            )
        ])
        #expect {
            try library.template("x", asOf: day)
        } throws: { error in
            guard case .invalid("x", let findings) = error as? PlatformError else { return false }
            let messages = findings.map { $0.message }
            return findings.allSatisfy { $0.range?.file == "p/x.jsonc" }
                && messages.contains { $0.contains("'hls' isn't inherited") }
                && messages.contains { $0.contains("'from' is missing") }
        }
    }
}
