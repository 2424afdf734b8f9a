import Adaptation
import Diagnostics
import Testing

@Suite struct ResolvedRulesTests {
    @Test func englishInNorthAmerica() throws {
        let rules = try RuleSet().resolve(locale: "en-US", market: "north-america")
        let speed = try #require(rules[.adultSpeed])
        #expect(speed.number == 20 && speed.unit == "grapheme/s" && speed.severity == .warning)
        #expect(rules.reference(of: speed.entry)?.title.hasPrefix("Netflix English") == true)
        #expect(speed.entry.asOf == CalendarDay("2025-12-19") && speed.entry.confidence == .high)
        #expect(rules[.lineLength]?.number == 42)
        // 820 px hold 25 characters of 0.493 em at 64 px.
        let portrait = try #require(rules.portraitLength)
        #expect(portrait.effective == 25 && portrait.fontSize == 64 && portrait.unit == "grapheme")
        #expect(rules[RuleField("units.system")]?.text == "us")
        #expect(rules[RuleField("units.mode")]?.text == "suggest")
        #expect(rules[RuleField("compliance.aiLabel")]?.text == "required")
        #expect(rules[RuleField("pacing.exclamation")]?.number == 15)
        #expect(rules.layers.map(\.name) == ["root", "en", "en-US", "north-america"])
    }

    @Test func thaiInSoutheastAsia() throws {
        let rules = try RuleSet().resolve(locale: "th", market: "southeast-asia")
        #expect(rules[.adultSpeed]?.number == 17 && rules[.adultSpeed]?.unit == "base/s")
        #expect(rules[.countingUnit]?.text == "base")
        #expect(rules[.lineLength]?.number == 35)
        #expect(rules.portraitLength?.effective == 23)
        #expect(rules[.breakIterator]?.text == "lineAndWord")
        #expect(rules[RuleField("breaking.mask")]?.texts == ["terms", "names"])
        #expect(rules[.forbiddenMarks]?.texts?.contains("?") == true)
        #expect(rules[.dash]?.text == "none" && rules[.italics]?.isOn == false)
        let first = try #require(rules[RuleField("pacing.firstDialogue")])
        #expect(first.number == 1 && first.entry.evidence == .interview)
    }

    /// The numbers of the field for adults and the length of a line.
    @Test(
        arguments: [
            ("ja", 4, 13, "fullwidth", 12), ("ko", 12, 16, "fullwidth", 14),
            ("zh-Hans", 9, 16, "fullwidth", 13), ("zh-Hant-TW", 9, 16, "fullwidth", 13),
            ("ar", 20, 42, "base", 28), ("hi", 22, 42, "codepoint", 21),
            ("es-419", 17, 42, "grapheme", 25), ("my", 16, 30, "grapheme", 13),
            ("ta", 17, 42, "grapheme", 12), ("ru", 17, 42, "grapheme", 21),
            ("de", 17, 42, "grapheme", 24), ("km", 14, 35, "grapheme", 18),
        ] as [(String, Double, Double, String, Double)])
    func limits(locale: String, speed: Double, length: Double, unit: String, portrait: Double)
        throws
    {
        let rules = try RuleSet().resolve(locale: locale)
        #expect(rules[.adultSpeed]?.number == speed)
        #expect(rules[.adultSpeed]?.unit == unit + "/s")
        #expect(rules[.lineLength]?.number == length && rules[.lineLength]?.unit == unit)
        #expect(rules.portraitLength?.effective == portrait)
    }

    @Test(
        arguments: [
            ("es-MX", "root es es-419"), ("es_AR", "root es es-419"), ("es", "root es"),
            ("zh-TW", "root zh-Hant zh-Hant-TW"), ("zh-MO", "root zh-Hant zh-Hant-HK"),
            ("zh", "root zh-Hans"), ("zh-SG", "root zh-Hans"), ("iw", "root he"),
            ("th-TH", "root th"), ("en-AU", "root en"), ("pt-PT", "root pt"),
        ])
    func localesInheritByCLDR(locale: String, chain: String) throws {
        let rules = try RuleSet().resolve(locale: locale)
        #expect(rules.layers.map(\.name).joined(separator: " ") == chain)
    }

    @Test func profilesTightenAndRelaxByUnit() throws {
        let set = try RuleSet()
        let english = try set.resolve(locale: "en", profile: "vertical-short")
        #expect(english[.adultSpeed]?.number == 25)
        #expect(english[.adultSpeed]?.steps.last?.outcome == .relaxed)
        #expect(english.portraitLength?.effective == 24)
        #expect(english[.maximumDuration]?.number == 5)
        // Thai counts base characters, so a limit in grapheme clusters says nothing about it.
        let thai = try set.resolve(locale: "th", profile: "vertical-short")
        #expect(thai[.adultSpeed]?.number == 17)
        #expect(thai[.adultSpeed]?.steps.last?.outcome == .otherUnit)
        let arabic = try set.resolve(locale: "ar", profile: "amazon")
        #expect(arabic[.adultSpeed]?.number == 20 && arabic[.minimumDuration]?.number == 1)
    }

    @Test func wordListsComeWithTheRules() throws {
        let rules = try RuleSet().resolve(locale: "en-GB")
        let list = try #require(rules.words(.noBreakAfter))
        #expect(list.classes["article"] == ["a", "an", "the"])
        #expect(list.words.contains("of"))
        #expect(rules.words(RuleField("guards.negation"))?.words.contains("not") == true)
        #expect(rules.map(.penaltiesAfter)["article"]?.number == 10)
    }

    @Test func valuesGrowOld() throws {
        let rules = try RuleSet().resolve(locale: "th")
        let entry = try #require(rules[.adultSpeed]?.entry)
        let days = ["2025-10-17", "2026-10-17", "2026-10-18", "2027-01-01"]
        #expect(
            try days.map { entry.isStale(on: try #require(CalendarDay($0))) }
                == [false, false, true, true])
        let month = try #require(CalendarDay("2025-12"))
        #expect(!month.isStale(on: try #require(CalendarDay("2026-12-31"))))
        #expect(month.isStale(on: try #require(CalendarDay("2027-01-01"))))
        #expect(CalendarDay("2025-13-01") == nil && CalendarDay("soon") == nil)
    }

    @Test func theDigestChangesWithWhatHolds() throws {
        func digest(_ title: String, _ locale: String = "th") throws -> String {
            let source = RuleSource(name: "title.jsonc", text: title)
            return try RuleSet().resolve(locale: locale, title: source).digest()
        }
        let plain = try digest("{}")
        #expect(plain.count == 64 && plain.allSatisfy(\.isHexDigit))
        #expect(try digest("{}") == plain)
        #expect(try RuleSet().resolve(locale: "th").digest() == plain)
        #expect(try digest(#"{"reading": {"adult": 16}}"#) != plain)
        #expect(try digest("{}", "lo") != plain)
        // A remark changes nothing that holds.
        #expect(
            try digest(#"{"lines": {"count": {"v": 2, "note": "as before"}}}"#) == plain)
    }
}
