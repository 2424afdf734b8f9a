import ICU
import Testing

@Suite struct PluralRulesTests {
    @Test(
        arguments: [
            ("en", 1, .one), ("en", 3, .other), ("ru", 3, .few), ("ru", 5, .many), ("ar", 2, .two),
            ("vi", 1, .other), ("zh-Hans", 1, .other),
            ("xx", 1, .other),
        ] as [(String, Double, PluralRules.Category)])
    func formsFollowTheLanguage(
        locale: String, number: Double, category: PluralRules.Category
    ) throws {
        let rules = try PluralRules(locale: locale)
        #expect(try rules.category(of: number) == category)
    }
}
