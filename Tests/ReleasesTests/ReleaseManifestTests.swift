import Adaptation
import Diagnostics
import Foundation
import Releases
import Series
import Testing

@Suite struct ReleaseManifestTests {
    static let manifest: ReleaseManifest = {
        guard let day = CalendarDay("2026-11-29") else { preconditionFailure("it is a day") }
        var title = Title(id: "gift", sourceLocale: "zh-Hans", kind: .ai)
        title.names = ["zh-Hans": "礼物", "ar": "الهدية"]
        title.tags = ["en": ["revenge", "family"]]
        title.episodes = [Episode(number: 1), Episode(number: 2)]
        title.episodes[0].duration = 61_500
        title.targets = [Title.Target(locale: "ar"), Title.Target(locale: "es-419", tier: 2)]
        var grant = RightsGrant(territories: ["AE", "SA"])
        grant.from = CalendarDay("2026-12-01")
        grant.chainOfTitle = "sha256:" + String(repeating: "ab", count: 32)
        title.rights = [grant]
        title.filings = [
            Filing(
                kind: .ordinaryRecord, issuer: "番茄", year: 2026, number: "847205",
                verbatim: "（番茄）网微剧备字（2026）第847205号")
        ]
        title.ai = AIDeclaration(
            label: .made, made: [.picture, .voice], producer: "001191110102MAD55U9H0F10002",
            produceID: "gift-1")
        title.ratings = [Rating(region: "US", system: "TVPG", value: "TV-14")]
        title.cast = [CastMember(names: ["en": "Lin"], job: "actor")]
        var manifest = ReleaseManifest(
            tool: "0.1.0", title: title, name: "r3",
            asOf: day)
        var target = ReleaseTarget(
            PlatformTemplate(
                id: "facebook", version: "2026.11", name: "Facebook",
                checkedOn: day, confidence: .secondHand))
        target.market = "middle-east-north-africa"
        target.locales = [PlatformRelease.Locale(tag: "ar", code: "ar_AR")]
        target.rules = ["ar": "sha256:00"]
        target.disclosures = ["is_aigc": "true"]
        manifest.targets = [target]
        var file = ReleaseFile(
            path: "data/facebook/ep001.ar_AR.srt", platform: "facebook", role: .subtitle,
            size: 5_000_000_000, sha256: String(repeating: "0a", count: 32),
            sha512: String(repeating: "0b", count: 64))
        file.locale = "ar"
        file.episode = 1
        file.derivedFrom = ["targets/ar/ep001.srt"]
        file.facts.duration = 61_500
        file.facts.cues = 40
        file.facts.maximumSpeed = 17.25
        file.isLabelled = true
        manifest.files = [file]
        manifest.inputs = [
            ReleaseInput(
                path: "targets/ar/ep001.srt", size: 12, sha256: String(repeating: "0c", count: 32))
        ]
        manifest.label = ["Label": "1", "ProduceID": "gift-1"]
        var check = GateCheck(
            rule: "text-too-long", outcome: .waived, message: "101 of 100", platform: "facebook")
        check.field = "title"
        check.source = "none: contract"
        check.confidence = .contract
        manifest.checks = [check]
        var waiver = Waiver(rule: "text-too-long", who: "Lin", because: "agreed")
        waiver.until = CalendarDay("2027-01-31")
        manifest.waivers = [waiver]
        manifest.postconditions = [
            ReleaseCondition(
                platform: "facebook",
                condition: Postcondition(
                    validator: "subtitles", files: "*.srt",
                    provenance: PlatformTemplate.Provenance(confidence: .public)),
                outcome: .passed, evidence: "40 cues")
        ]
        manifest.parent = ReleaseManifest.Parent(name: "r2", digest: "sha256:11")
        manifest.parent?.unchanged = ["data/facebook/ep002.ar_AR.srt": "0d"]
        manifest.parent?.removed = ["data/facebook/ep003.ar_AR.srt"]
        return manifest
    }()

    @Test func whatIsWrittenIsReadBack() throws {
        let bytes = try Self.manifest.bytes(ratings: RatingTable())
        var reader = ReleaseManifestReader(name: "release.json", bytes: bytes)
        let reading = reader.read()
        #expect(reading.findings.isEmpty)
        let manifest = try #require(reading.manifest)
        #expect(try manifest.bytes(ratings: RatingTable()) == bytes)
        #expect(manifest.files == Self.manifest.files)
        #expect(manifest.parent == Self.manifest.parent)
        #expect(manifest.waivers == Self.manifest.waivers)
    }

    @Test func aRatingIsToldByItsAddress() throws {
        let text = try String(
            decoding: Self.manifest.bytes(ratings: RatingTable()), as: UTF8.self)
        #expect(text.contains(#""uri":"http://www.movielabs.com/md/ratings/US/TVPG/2/TV-14""#))
    }

    @Test(arguments: [
        ("\"cues\":40", "\"cues\": 40", "release-not-canonical"),
        ("\"size\":12", "\"size\":-12", "release-wrong-value"),
        ("tradewind-release/1", "tradewind-release/9", "release-schema"),
        ("\"outcome\":\"waived\"", "\"outcome\":\"fine\"", "release-wrong-value"),
        ("\"waivers\"", "\"excuses\"", "release-unknown-name"),
    ])
    func aManifestThatWasChangedIsRefused(old: String, new: String, rule: String) throws {
        let text = try String(
            decoding: Self.manifest.bytes(ratings: RatingTable()), as: UTF8.self)
        let changed = text.replacing(old, with: new, maxReplacements: 1)
        #expect(changed != text)
        var reader = ReleaseManifestReader(name: "release.json", bytes: Array(changed.utf8))
        let reading = reader.read()
        #expect(reading.manifest == nil)
        #expect(reading.findings.map { $0.rule }.contains(rule))
    }
}
