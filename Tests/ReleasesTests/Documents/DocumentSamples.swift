import Adaptation
import Digests
import Foundation
import Series
import TestSupport
import Testing

@testable import Releases

/// Releases for tests of documents, with files whose digests are real.
struct DocumentSamples {
    var release: PlatformRelease
    var written: [WrittenFile]
    /// The bytes of the files, by path.
    var bytes: [String: [UInt8]]

    /// A title as it would go to a platform, with subtitles, videos and pictures.
    init(
        _ title: Title, to platform: String, locales: [String], values: [String: String] = [:]
    ) throws {
        let day = try #require(CalendarDay("2026-11-29"))
        let template = try PlatformLibrary().template(platform, asOf: day)
        var plan = Title.PlatformPlan(platform: platform)
        plan.locales = locales
        plan.date = CalendarDay("2027-03-01")
        plan.values = values
        let going = locales.sorted().compactMap { tag in
            template.locales.code(for: tag).map { PlatformRelease.Locale(tag: tag, code: $0) }
        }
        release = PlatformRelease(
            title: title, folder: "/nowhere", template: template, plan: plan, locales: going,
            episodes: title.episodes, tracks: [], name: "r3", asOf: day)
        written = []
        bytes = [:]
        var names = PathNames(title: title, release: "r3")
        for episode in title.episodes {
            names.set(episode: episode)
            if let media = template.media {
                names["role"] = "video"
                names["ext"] = "mp4"
                try add(media.naming, names, .video, episode: episode.number)
            }
            guard let subtitles = template.subtitles else { continue }
            for locale in going {
                names.set(locale: locale)
                try add(
                    subtitles.naming, names, .subtitle, episode: episode.number, locale: locale.tag)
            }
        }
        for art in template.art {
            let isOfEpisodes = art.naming.contains("{episode}")
            for episode in isOfEpisodes ? title.episodes.map({ Optional($0) }) : [nil] {
                var names = PathNames(title: title, release: "r3")
                if let episode { names.set(episode: episode) }
                names["role"] = art.role
                names["ext"] = "jpg"
                for locale in going {
                    names.set(locale: locale)
                    try add(
                        art.naming, names, .art, episode: episode?.number, locale: locale.tag,
                        purpose: art.role)
                    if !art.isLocalized { break }
                }
            }
        }
    }

    private mutating func add(
        _ naming: String, _ names: PathNames, _ role: BundleFile.Role, episode: Int? = nil,
        locale: String? = nil, purpose: String? = nil
    ) throws {
        let path = try #require(names.path(naming))
        let content = Array("the bytes of \(path)".utf8)
        var file = BundleFile(path: path, role: role, content: .bytes(content))
        file.episode = episode
        file.locale = locale
        if role == .video { (file.facts.width, file.facts.height) = (720, 1280) }
        if role == .art { (file.facts.width, file.facts.height) = (1000, 1440) }
        let digest = try FileDigest(of: content.span, algorithms: [.md5, .sha256, .sha512])
        var one = WrittenFile(file, digest: digest)
        one.purpose = purpose
        written.append(one)
        bytes[path] = content
    }

    /// The files of metadata and what is the matter.
    func rendered() -> (files: [(path: String, bytes: [UInt8])], findings: [GateCheck]) {
        let (files, findings) = DocumentRenderer(template: release.template)
            .files(release, written: written)
        let texts = files.compactMap { file -> (path: String, bytes: [UInt8])? in
            if case .bytes(let bytes) = file.content { (file.path, bytes) } else { nil }
        }
        return (texts, findings)
    }

    /// The sample title that the program carries.
    static func title() throws -> Title {
        let url = SharedData.package.appending(path: "templates/titles/sample/title.jsonc")
        let reading = TitleReader(name: "title.jsonc", bytes: Array(try Data(contentsOf: url)))
            .read()
        return try #require(reading.title)
    }

    /// A title with texts that want escaping, cutting and cleaning.
    static func hostileTitle(episodes: Int, locales: [String]) -> Title {
        var title = Title(id: "hostile", sourceLocale: "zh-Hans", kind: .aiComics)
        let texts = [
            "“Quotes” 'and' \"more\" & <tags> ]]> &amp;", "👩‍👩‍👧‍👦 family 🏳️‍🌈 flags 🇹🇭",
            "مرحبا \u{202E}abc\u{202C} עברית", "control \u{1}\u{8}\u{B}\u{1F}\u{7F} here",
            "lines\nand\ttabs\r\nhere", "=cmd|'/c calc'!A1", "\u{FFFE}nothing\u{FFFF}",
            String(repeating: "ยาวมาก", count: 120), String(repeating: "很长", count: 2010),
        ]
        for (index, locale) in locales.enumerated() {
            // The long texts stand last: names stand in every file.
            title.names[locale] = "\(texts[index % 7]) \(locale)"
            title.loglines[locale] = texts[(index + 3) % texts.count]
            title.synopses[locale] = texts[(index + 5) % texts.count]
            title.tags[locale] = [texts[(index + 1) % texts.count], "a|b", "c"]
        }
        title.year = 2026
        title.genres = ["Drama & <Romance>"]
        title.producer = "Öffentliche \"Bilder\" & Söhne <KG>"
        for number in 1...episodes {
            var episode = Episode(number: number)
            episode.duration = Int64(number) * 61_001
            if number % 2 == 0 { episode.names["en"] = texts[number % 7] }
            if number % 3 == 0 { episode.synopses["th"] = texts[(number + 7) % texts.count] }
            title.episodes.append(episode)
        }
        title.rights = [
            RightsGrant(territories: ["001"]), RightsGrant(territories: ["035", "US"]),
        ]
        title.rights[1].from = CalendarDay("2027-02-01")
        title.rights[1].to = CalendarDay("2028-02")
        title.ratings = [Rating(region: "US", system: "TVPG", value: "TV-14")]
        title.cast = [CastMember(names: ["en": "A \"B\" <C>", "zh-Hans": "某"], job: "actor")]
        return title
    }

    /// A title of which anything may be missing that may be missing.
    static func randomTitle(_ generator: inout SeededGenerator, locales: [String]) -> Title {
        var title = hostileTitle(
            episodes: Int.random(in: 1...6, using: &generator), locales: locales)
        title.id = "random-\(UInt16.random(in: 0...999, using: &generator))"
        title.kind = Title.Kind.allCases.randomElement(using: &generator) ?? .ai
        for locale in locales where locale != "zh-Hans" {
            if Bool.random(using: &generator) { title.names[locale] = nil }
            if Bool.random(using: &generator) { title.loglines[locale] = nil }
            if Bool.random(using: &generator) { title.synopses[locale] = nil }
            if Bool.random(using: &generator) { title.tags[locale] = nil }
        }
        if Bool.random(using: &generator) { title.ratings = [] }
        if Bool.random(using: &generator) { title.cast = [] }
        if Bool.random(using: &generator) { title.genres = [] }
        if Bool.random(using: &generator) { title.rights.removeLast() }
        return title
    }

    static let manyLocales = [
        "ar", "de", "en", "es-419", "es-ES", "fil", "fr", "he", "hi", "id", "it", "ja", "ko", "ms",
        "pt-BR", "ru", "th", "tr", "vi", "zh-Hans", "zh-Hant",
    ]
}
