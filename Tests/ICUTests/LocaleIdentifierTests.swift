import ICU
import Testing

@Suite struct LocaleIdentifierTests {
    @Test(arguments: [
        ("tha", "th"), ("iw", "he"), ("zh_hant_HK", "zh-Hant-HK"), ("EN-gb", "en-GB"),
        ("zho", "zh"), ("chi", "zh"), ("ger", "de"), ("in", "id"),
        ("ja-u-lw-phrase", "ja-u-lw-phrase"),
        ("es-419", "es-419"), ("und", "und"), ("tl", "fil"),
    ])
    func canonicalizes(tag: String, expected: String) {
        #expect(LocaleIdentifier(tag)?.tag == expected)
    }

    @Test(arguments: ["", "e", "english language", "en--US", "en-", "12", "日本語", "en-US.UTF-8"])
    func refusesWhatIsNoTag(tag: String) {
        #expect(LocaleIdentifier(tag) == nil)
    }

    @Test(arguments: [
        ("es-MX", ["es-MX", "es-419", "es", "und"]),
        ("zh-Hant-HK", ["zh-Hant-HK", "zh-Hant", "und"]),
        ("zh-Hant-MO", ["zh-Hant-MO", "zh-Hant-HK", "zh-Hant", "und"]),
        ("zh-TW", ["zh-TW", "zh-Hant", "und"]),
        ("zh-CN", ["zh-CN", "zh", "und"]),
        ("en-GB", ["en-GB", "en-001", "en", "und"]),
        ("ja-u-lw-phrase", ["ja-u-lw-phrase", "ja", "und"]),
        ("und", ["und"]),
    ])
    func inheritsAsCLDRSays(tag: String, chain: [String]) {
        #expect(LocaleIdentifier(tag)?.chain.map(\.tag) == chain)
    }

    @Test(arguments: [
        ("th", "ไทย"), ("ar", "العربية"), ("zh-Hant", "繁體中文"), ("pt-BR", "Português (Brasil)"),
        ("es-419", "Español latinoamericano"), ("ja", "日本語"), ("qaa", "qaa"),
    ])
    func hasANameInItsOwnLanguage(tag: String, name: String) {
        #expect(LocaleIdentifier(tag)?.ownName == name)
    }

    @Test func addsAndRemovesWhatIsLikely() {
        #expect(LocaleIdentifier("zh")?.maximized.tag == "zh-Hans-CN")
        #expect(LocaleIdentifier("zh-Hant-TW")?.minimized.tag == "zh-TW")
        #expect(LocaleIdentifier("th")?.maximized.script == "Thai")
        #expect(LocaleIdentifier("ar")?.isRightToLeft == true)
        #expect(LocaleIdentifier("az-Arab")?.isRightToLeft == true)
        #expect(LocaleIdentifier("th")?.isRightToLeft == false)
    }

    @Test func takesTagsApart() throws {
        let locale = try #require(LocaleIdentifier("sr-latn-rs-u-nu-latn"))
        #expect(locale.language == "sr")
        #expect(locale.script == "Latn")
        #expect(locale.region == "RS")
        #expect(LocaleIdentifier("es-419")?.region == "419")
        #expect(LocaleIdentifier("de-1996")?.script == nil)
        #expect(LocaleIdentifier("de")?.region == nil)
    }
}
