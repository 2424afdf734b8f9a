import Adaptation
import Diagnostics
import TestSupport
import Testing
import TimedText

@Suite("What markets prefer")
struct PacingPreferencesTests {
    private typealias Cues = [(Int64, Int64, String)]

    /// Texts of two seconds each, with a second between.
    private static func cues(_ texts: [String], from start: Int64 = 500) -> Cues {
        texts.enumerated().map { index, text in
            (start + Int64(index) * 3000, start + Int64(index) * 3000 + 2000, text)
        }
    }

    private static func check(
        _ texts: [String], locale: String, market: String, from start: Int64 = 500,
        source: (texts: [String], locale: String)? = nil, terms: TermList? = nil
    ) throws -> [PacingPreference] {
        let set = try RuleSet()
        let rules = try set.resolve(locale: locale, market: market)
        let episode = PacingSamples.episode(cues(texts, from: start))
        let series = SeriesPacing([PacingProfile(of: episode, rules: rules)], rules: rules)
        let own = try source.map {
            (
                [PacingSamples.episode(cues($0.texts, from: start))],
                try set.resolve(locale: $0.locale)
            )
        }
        return PacingPreferences(series, rules: rules).check([episode], source: own, terms: terms)
    }

    private static func preference(
        _ field: String, _ found: [PacingPreference]
    ) throws -> PacingPreference {
        try #require(found.first { $0.rule.field == "pacing." + field })
    }

    @Test func everyPreferenceSaysWhatItRestsOn() throws {
        let set = try RuleSet()
        for market in set.markets {
            let locale = try #require(try set.market(market).locales.first)
            let found = try Self.check(["One."], locale: locale, market: market)
            for preference in found {
                #expect(preference.rule.entry.evidence != nil, "\(market) \(preference.rule.field)")
                #expect(preference.reference != nil, "\(market) \(preference.rule.field)")
            }
        }
        let none = try RuleSet().resolve(locale: "th")
        #expect(PacingPreferences(SeriesPacing([], rules: none), rules: none).check([]).isEmpty)
    }

    @Test(arguments: [(500, true), (1000, true), (1600, false)])
    func southeastAsiaWantsAnEarlyFirstLine(start: Int64, isMet: Bool) throws {
        let found = try Self.check(
            ["คุณเป็นใคร", "ไม่มีใคร"], locale: "th", market: "southeast-asia", from: start)
        let first = try Self.preference("firstDialogue", found)
        #expect(first.outcome == (isMet ? .met : .missed))
        #expect(first.failing.isEmpty == isMet)
        #expect(first.rule.entry.evidence == .interview)
    }

    @Test func northAmericaWantsFewExclamations() throws {
        let calm = try Self.check(["No.", "Yes."], locale: "en-US", market: "north-america")
        let loud = try Self.check(["No!", "Yes!"], locale: "en-US", market: "north-america")
        #expect(try Self.preference("exclamation", calm).outcome == .met)
        #expect(try Self.preference("exclamation", loud).outcome == .missed)
    }

    @Test(
        "a person is named before a pronoun stands for the name",
        arguments: [
            ("en-US", ["Lin Wan is here.", "She has the ring."], true),
            ("en-US", ["She has the ring.", "Lin Wan is here."], false),
            ("en-US", ["Lin Wan said she is here."], true),
            ("en-US", ["He told Lin Wan."], false),
            ("es-419", ["Ella tiene el anillo.", "Lin Wan está aquí."], false),
            ("fr-CA", ["Lin Wan est ici.", "C'est à elle."], true),
        ])
    func names(locale: String, texts: [String], isMet: Bool) throws {
        let terms = TermList([Term("Lin Wan", kind: .name)])
        let found = try Self.check(texts, locale: locale, market: "north-america", terms: terms)
        let preference = try Self.preference("nameBeforePronoun", found)
        #expect(preference.outcome == (isMet ? .met : .missed))
        #expect(preference.findings.count == (isMet ? 0 : 1))
    }

    /// Without a list, capital letters tell names where the locale's rules say so.
    @Test func capitalLettersTellNames() throws {
        let texts = ["She knows.", "We saw Gu Yan.", "Ask Gu Yan!"]
        let english = try Self.preference(
            "nameBeforePronoun", Self.check(texts, locale: "en-US", market: "north-america"))
        #expect(english.outcome == .missed)
        let named = ["We saw Gu Yan.", "Ask Gu Yan!", "He knows."]
        #expect(
            try Self.preference(
                "nameBeforePronoun", Self.check(named, locale: "en-US", market: "north-america")
            ).outcome == .met)
        // In German every noun has one.
        let german = try Self.preference(
            "nameBeforePronoun",
            Self.check(["Er weiß es.", "Wir sahen den Hund."], locale: "de", market: "europe"))
        guard case .unknown = german.outcome else {
            Issue.record("\(german.outcome)")
            return
        }
    }

    @Test(arguments: [
        (["He has qi, the life force.", "Qi is strong."], true),
        (["He has qi.", "It is the life force."], true),
        (["He has qi.", "Strong.", "It is the life force."], false),
        (["QI! The breath of all."], true),
    ])
    func termsAreExplainedAtFirstUse(texts: [String], isMet: Bool) throws {
        let terms = TermList([
            Term("qi", glosses: ["life force", "breath"]), Term("dantian", glosses: ["belly"]),
        ])
        let found = try Self.check(texts, locale: "en-US", market: "north-america", terms: terms)
        let preference = try Self.preference("glossFirstUse", found)
        #expect(preference.outcome == (isMet ? .met : .missed))
        #expect(isMet || preference.findings.first?.message.contains("'qi'") == true)
        let without = try Self.check(texts, locale: "en-US", market: "north-america")
        guard case .unknown = try Self.preference("glossFirstUse", without).outcome else {
            Issue.record("without a list nothing can be told")
            return
        }
    }

    @Test func theMiddleEastWantsKinshipKept() throws {
        let source = (texts: ["爷爷说不卖。", "哥哥，坐下。", "你好。"], locale: "zh-Hans")
        func outcome(_ texts: [String]) throws -> PacingPreference {
            try Self.preference(
                "keepKinship",
                Self.check(texts, locale: "ar", market: "middle-east-north-africa", source: source))
        }
        let kept = try outcome(["قال جدي إنها ليست للبيع", "اجلس يا أخي", "مرحبا"])
        #expect(kept.outcome == .met)
        #expect(kept.basis.contains("2 of 2"))
        let lost = try outcome(["قال إنها ليست للبيع", "اجلس يا أخي", "مرحبا"])
        #expect(lost.outcome == .missed)
        #expect(lost.findings.map { $0.message.contains("爷爷") } == [true])
        let alone = try Self.check(["مرحبا"], locale: "ar", market: "middle-east-north-africa")
        #expect(
            try Self.preference("keepKinship", alone).outcome == .unknown("the source is needed"))
    }

    @Test func aSpeedOfAnotherUnitIsNotCompared() throws {
        let found = try Self.check(["Hello."], locale: "en", market: "japan")
        guard case .unknown(let reason) = try Self.preference("hookSpeed", found).outcome else {
            Issue.record("full-width characters a second aren't letters a second")
            return
        }
        #expect(reason.contains("fullwidth/s"))
    }

    @Test(
        "a list of terms is read from lines or JSON, or told what is wrong",
        arguments: [
            ("qi\tlife force|breath\nLin Wan\n# note\nsect\t\tname\n", 3, nil),
            ("{\"terms\": [{\"term\": \"qi\", \"gloss\": [\"life force\", \"breath\"]}]}", 1, nil),
            ("{\"terms\": [{\"gloss\": \"life force\"}]}", 0, "1:12 \"term\" is missing"),
            (
                "qi\tlife force\ttrem", 0,
                "1:1 'trem' is no kind of term (name, term, kinship); did you mean 'term'?"
            ),
            ("{\"terms\": ", 0, "1:11 a value is missing"), ("", 0, nil),
        ])
    func termLists(text: String, count: Int, problem: String?) {
        do throws(PacingError) {
            let list = try TermList(RuleSource(name: "t", text: text))
            #expect(problem == nil)
            #expect(list.terms.count == count)
            if count > 0 { #expect(list.terms[0].glosses == ["life force", "breath"]) }
        } catch {
            let finding = error.findings.first
            let place = "\(finding?.range?.line ?? 0):\(finding?.range?.column ?? 0)"
            #expect("\(place) \(finding?.message ?? "")" == problem)
        }
    }
}
