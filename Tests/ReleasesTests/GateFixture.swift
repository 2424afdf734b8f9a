import Adaptation
import Releases
import Series
import TestSupport
import Testing
import TimedText

/// A release for the gate, of which each test spoils a part.
struct GateFixture {
    var title = Title(id: "gift", sourceLocale: "zh-Hans", kind: .liveAction)
    var template: PlatformTemplate
    var locales = ["en", "th"]
    var cues: [(Int64, Int64, String)] = [(0, 1500, "Hello"), (1600, 3000, "there")]
    var folder = "/nowhere"
    var market: Market?
    var wanted: [String]?
    var day: CalendarDay
    /// Locales and numbers of episodes that have no subtitles.
    var without: [(String, Int)] = []

    /// Takes a platform that has a date and sources, and wants nothing yet.
    init(_ id: String = "partner") throws {
        day = try #require(CalendarDay("2026-11-29"))
        template = PlatformTemplate(
            id: id, version: "1", name: "Partner",
            checkedOn: try #require(CalendarDay("2026-11-01")), confidence: .public)
        template.sources = ["page": "https://example.com/rules"]
        title.names = ["zh-Hans": "礼物", "en": "The Gift", "th": "ของขวัญ"]
        title.episodes = [Episode(number: 1), Episode(number: 2)]
    }

    /// Takes a platform that the program carries.
    init(shipped id: String) throws {
        try self.init(id)
        template = try PlatformLibrary().template(id, asOf: day)
    }

    static let provenance = PlatformTemplate.Provenance(confidence: .public, source: "page")

    func input() -> GateInput {
        var tracks: [PlatformRelease.Track] = []
        let document = Document(
            cues: cues.map { Cue(start: $0.0, end: $0.1, text: CueText($0.2)) })
        for episode in title.episodes {
            for locale in locales
            where !without.contains(where: { $0 == (locale, episode.number) }) {
                tracks.append(
                    PlatformRelease.Track(
                        episode: episode.number, locale: locale,
                        path: "targets/\(locale)/\(episode.id).srt", document: document,
                        facts: BundleFile.Facts()))
            }
        }
        let release = PlatformRelease(
            title: title, folder: folder, template: template,
            plan: Title.PlatformPlan(platform: template.id),
            locales: locales.map { tag in
                PlatformRelease.Locale(tag: tag, code: template.locales.code(for: tag) ?? tag)
            },
            episodes: title.episodes, tracks: tracks, name: "r1", asOf: day)
        return GateInput(release, market: market, wanted: wanted)
    }

    /// What a rule says, without the rules that it isn't about.
    func checks(_ rule: any GateRule.Type) throws -> [GateCheck] {
        let checks = rule.checks(of: input())
        for check in checks {
            #expect(rule.rules.contains(check.rule), "\(check.rule)")
            #expect(check.platform == template.id && !check.message.isEmpty)
            #expect(check.source?.isEmpty == false && check.confidence != nil, "\(check)")
            #expect(check.checkedOn == template.checkedOn)
        }
        return checks
    }
}

extension [GateCheck] {
    /// The checks of an outcome, as `rule locale episode field`.
    func names(_ outcome: GateCheck.Outcome) -> [String] {
        filter { $0.outcome == outcome }.map { check in
            [check.rule, check.locale, check.episode.map { String($0) }, check.field]
                .compactMap { $0 }.joined(separator: " ")
        }
    }
}
