import Series
import Testing

@testable import Releases

@Suite struct ReleaseFieldsTests {
    func fields() throws -> ReleaseFields {
        ReleaseFields(try sampleRelease(sampleTemplate(.json, "{}")))
    }

    @Test(arguments: [
        ("title.name", "en", "The Moon & <Stars>"), ("title.name", "es-MX", "La luna"),
        // What a locale and those it inherits from don't have is English, then the source's.
        ("title.name", "th", "The Moon & <Stars>"), ("title.name", nil, "月亮"),
        ("title.own.name", "th", nil), ("title.own.name", "es-MX", "La luna"),
        ("title.logline", "th", nil), ("title.names.es-419", "th", "La luna"),
        ("title.year", nil, "2026"), ("title.duration", nil, "3690500"),
        ("values.price", nil, "4.99"),
        ("platform.price", nil, "4.99"), ("platform.id", nil, "example"),
        ("release.name", nil, "r1"),
        ("release.asOf", nil, "2026-11-29"), ("locale.tag", nil, "zh-Hans"),
        ("locale.script", "th", "Thai"), ("locale.isDescribed", "th", "false"),
        ("episodes.count", nil, "2"), ("episodes.1.id", nil, "ep002"),
        ("locales.0.code", nil, "en"),
        ("ai.isSynthetic", nil, "true"), ("ai.isDeclared", nil, "false"),
        ("nothing.at.all", nil, nil),
    ])
    func aPathLeadsToAValue(path: String, locale: String?, text: String?) throws {
        #expect(try fields().value(at: path, locale: locale)?.text == text)
    }

    @Test func anEpisodeIsMeantByItsNumber() throws {
        let fields = try fields()
        #expect(fields.value(at: "episode.id", episode: 2) == .text("ep002"))
        #expect(fields.value(at: "episode.duration", episode: 1) == .integer(90_500))
        #expect(fields.value(at: "episode.id") == nil)
        #expect(fields.value(at: "episode.id", episode: 3) == nil)
    }

    @Test func onlyWhatIsSeenOrHeardMakesATitleSynthetic() throws {
        let template = try sampleTemplate(.json, "{}")
        let sample = try sampleRelease(template)
        for (parts, isSynthetic) in [
            ([AIDeclaration.Part.translation, .script], false), ([.voice], true),
            ([.picture], true),
        ] {
            var title = sample.title
            title.kind = .liveAction
            title.ai = AIDeclaration(label: .made, made: parts, producer: "p", produceID: "1")
            let release = PlatformRelease(
                title: title, folder: "", template: template, plan: sample.plan,
                locales: sample.locales, episodes: [], tracks: [], name: "r1", asOf: sample.asOf)
            let fields = ReleaseFields(release)
            #expect(fields.value(at: "ai.isSynthetic") == .flag(isSynthetic))
            #expect(fields.value(at: "ai.label") == .integer(1))
            #expect(fields.value(at: "ai.propagator") == .text("p"))
        }
    }

    @Test func disclosuresAreInThePlatformsWords() throws {
        var template = try sampleTemplate(.json, "{}")
        var disclosure = Disclosure(
            field: "post_info.kind", from: "title.kind", provenance: .init(confidence: .contract))
        disclosure.words = ["ai": "AIGC"]
        template.disclosures = [disclosure]
        let fields = ReleaseFields(try sampleRelease(template))
        #expect(fields.value(at: "disclosures.post_info.kind") == .text("AIGC"))
    }

    @Test func aWorldWideRightIsCountries() throws {
        let template = try sampleTemplate(.json, "{}")
        let sample = try sampleRelease(template)
        var title = sample.title
        title.rights = [RightsGrant(territories: ["035", "US"])]
        let release = PlatformRelease(
            title: title, folder: "", template: template, plan: sample.plan,
            locales: sample.locales, episodes: [], tracks: [], name: "r1", asOf: sample.asOf)
        let countries = ReleaseFields(release).value(at: "rights.0.countries")
        let texts = countries?.elements.compactMap { $0.text } ?? []
        #expect(texts == texts.sorted() && texts.contains("US") && texts.contains("TH"))
        #expect(texts.count == 12)
    }
}
