import Adaptation
import Releases
import Testing

@Suite struct LocaleMapTests {
    static let library = PlatformLibrary()

    func map(_ platform: String) throws -> LocaleMap {
        try Self.library.template(platform, asOf: #require(CalendarDay("2026-11-29"))).locales
    }

    @Test(arguments: [
        ("facebook", "es-419", LocaleName.exact(code: "es_LA")),
        ("facebook", "es-MX", .fallback(code: "es_LA", of: "es-419")),
        ("facebook", "es-ES", .exact(code: "es_ES")),
        ("facebook", "he", .exact(code: "he_IL")), ("facebook", "iw", .exact(code: "he_IL")),
        ("facebook", "fil", .exact(code: "tl_PH")), ("facebook", "tl", .exact(code: "tl_PH")),
        ("facebook", "zh-Hans", .exact(code: "zh_CN")), ("facebook", "zh", .exact(code: "zh_CN")),
        ("facebook", "zh_TW", .exact(code: "zh_TW")), ("facebook", "zh-HK", .exact(code: "zh_HK")),
        ("facebook", "zh-MO", .fallback(code: "zh_HK", of: "zh-Hant-HK")),
        ("facebook", "pt", .exact(code: "pt_BR")),
        ("facebook", "pt-AO", .fallback(code: "pt_PT", of: "pt-PT")),
        ("google-play", "he", .exact(code: "iw-IL")), ("google-play", "fil", .exact(code: "fil")),
        ("google-play", "es-419", .exact(code: "es-419")),
        ("google-play", "id", .exact(code: "id")),
        ("google-play", "in", .exact(code: "id")),
        ("google-play", "es-AR", .fallback(code: "es-419", of: "es-419")),
        ("google-play", "zh-Hant", .exact(code: "zh-TW")),
        ("app-store", "es-419", .exact(code: "es-MX")),
        ("app-store", "es-MX", .fallback(code: "es-MX", of: "es-419")),
        ("app-store", "he", .exact(code: "he")), ("app-store", "zh-CN", .exact(code: "zh-Hans")),
        ("app-store", "de-AT", .fallback(code: "de-DE", of: "de")),
        ("youtube", "es-419", .exact(code: "es-419")), ("youtube", "iw", .exact(code: "he")),
        ("tiktok-minidrama", "en", .exact(code: "en")),
        ("tiktok-minidrama", "en-US", .exact(code: "en")),
        ("tiktok-minidrama", "zh-Hant", .fallback(code: "zh", of: "zh")),
        ("douyin", "zh-Hans", .exact(code: "zh")),
    ])
    func aPlatformHasANameForALocale(platform: String, tag: String, name: LocaleName) throws {
        #expect(try map(platform).name(of: tag) == name, "\(platform) \(tag)")
    }

    @Test(arguments: [
        ("app-store", "fil"), ("app-store", "km"), ("facebook", "eo"), ("douyin", "en"),
        ("douyin", "zh-Hant"), ("douyin", "zh-TW"), ("douyin", "zh-Hant-HK"),
        ("google-play", "sr-Latn"), ("youtube", "not a tag"),
    ])
    func whatAPlatformDoesntTakeIsSaid(platform: String, tag: String) throws {
        guard case .unsupported(let reason) = try map(platform).name(of: tag) else {
            Issue.record("\(platform) takes \(tag)")
            return
        }
        #expect(!reason.isEmpty)
    }

    @Test func aFallbackOfTheMapStandsForWhatIsntTaken() {
        var map = LocaleMap()
        map.form = .underscore
        map.unsupported = ["fa", "yue"]
        map.fallbacks = ["yue": "zh-Hant"]
        map.codes = ["zh-Hant": "cmn-Hant"]
        #expect(map.name(of: "yue") == .fallback(code: "cmn-Hant", of: "zh-Hant"))
        #expect(map.code(for: "fa-AF") == nil && map.code(for: "pt-BR") == "pt_BR")
        #expect(
            map.name(of: "fa-IR")
                == .unsupported(reason: "the platform doesn't take fa, and so not fa-IR"))
    }
}
