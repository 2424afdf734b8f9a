import ICU
import Testing

@Suite struct NumberSpellerTests {
    @Test(arguments: [
        ("en", "twenty-one"), ("es", "veintiuno"), ("fr", "vingt-et-un"), ("th", "ยี่สิบเอ็ด"),
        ("zh-Hans", "二十一"),
    ])
    func spells(locale: String, text: String) throws {
        var speller = try NumberSpeller(locale: locale)
        let spelt = try speller.spell(21)
        #expect(
            spelt.unicodeScalars.filter { $0 != "\u{AD}" && $0 != "\u{200B}" }.map { String($0) }
                .joined() == text)
    }

    @Test func otherGendersHaveTheirRules() throws {
        var speller = try NumberSpeller(locale: "ru")
        #expect(speller.ruleSets.contains("%spellout-cardinal-feminine"))
        #expect(try speller.spell(2, ruleSet: "%spellout-cardinal-feminine") == "две")
        #expect(throws: ICUError.self) { try speller.spell(2, ruleSet: "%no-such-rules") }
    }

    /// ICU would answer in the language of the machine.
    @Test(arguments: ["te", "bn", "ur"])
    func languagesWithoutRulesAreRefused(locale: String) {
        let error = #expect(throws: ICUError.self) { _ = try NumberSpeller(locale: locale) }
        #expect(error?.code == .missingResource)
    }
}
