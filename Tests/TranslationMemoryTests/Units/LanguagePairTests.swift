import ICU
import Testing
import TranslationMemory

struct LanguagePairTests {
    @Test(arguments: [
        ("zh-Hans", "zh", true), ("zh-Hans", "zh-CN", true), ("zh", "zh-Hans", true),
        ("zh-Hant", "zh-Hans", false), ("zh-TW", "zh-Hant", true), ("es-419", "es", true),
        ("es-419", "es-MX", true), ("es-MX", "es-419", true), ("es-ES", "es-MX", false),
        ("pt-PT", "pt-BR", false), ("pt", "pt-BR", true), ("en", "vi", false),
    ])
    func aLanguageAnswersForThoseItIsTheSameAs(stored: String, asked: String, isSame: Bool) throws {
        let pair = try #require(LanguagePair(stored, "fr"))
        let asked = try #require(LocaleIdentifier(asked))
        #expect(pair.answers(source: asked, target: nil) == isSame)
        let other = try #require(LanguagePair("fr", stored))
        #expect(other.answers(source: nil, target: asked) == isSame)
    }

    @Test func tagsAreTakenInAnySpelling() {
        #expect(LanguagePair("zh_hans", "EN") == LanguagePair("zh-Hans", "en"))
        #expect(LanguagePair("zh-Hans", "?") == nil)
    }
}
