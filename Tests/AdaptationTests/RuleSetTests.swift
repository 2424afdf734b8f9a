import Adaptation
import Diagnostics
import Testing

/// Layers meet: tightening, relaxing, locks, removal, and what is wrong with files.
@Suite struct RuleSetTests {
    @Test(
        arguments: [
            (#"{"reading": {"adult": 15}}"#, 15, RuleStep.Outcome.tightened),
            (#"{"reading": {"adult": 20}}"#, 17, .looser),
            (#"{"reading": {"adult": 17}}"#, 17, .same),
            (#"{"reading": {"adult": {"v": 20, "relax": true}}}"#, 20, .relaxed),
            (#"{"reading": {"adult": {"v": 15, "unit": "base/s"}}}"#, 17, .otherUnit),
        ] as [(String, Double, RuleStep.Outcome)])
    func aTitleTightensAMaximum(text: String, speed: Double, outcome: RuleStep.Outcome) throws {
        let rules = try resolve("es", text)
        #expect(rules[.adultSpeed]?.number == speed)
        #expect(rules[.adultSpeed]?.steps.last?.outcome == outcome)
        #expect(rules[.adultSpeed]?.unit == "grapheme/s")
        let isRefused = outcome == .looser || outcome == .otherUnit
        #expect(rules.findings.map(\.rule) == (isRefused ? ["refused-rule"] : []))
    }

    @Test func aLooserValueIsToldWithItsPlace() throws {
        let rules = try resolve("es", "{\n  \"reading\": {\"adult\": 25}\n}")
        let finding = try #require(rules.findings.first)
        #expect(finding.severity == .warning && finding.range?.place == "title/rules.jsonc:2:24")
        #expect(
            finding.message
                == "25 of 'reading.adult' is looser than 17 and may only tighten; "
                + "write \"relax\": true")
        #expect(finding.notes.first?.range?.file.hasPrefix("locales/") == true)
        #expect(!rules.hasErrors)
    }

    @Test func someLimitsMayBeNothing() throws {
        let rules = try resolve(
            "es", #"{"timing": {"extend": 0, "gapFrames": {"v": 0, "relax": true}}}"#)
        #expect(rules.findings.isEmpty)
        #expect(rules[RuleField("timing.extend")]?.number == 0)
    }

    @Test func aTitleTightensAMinimumUpwards() throws {
        #expect(try resolve("es", #"{"timing": {"minimum": 1}}"#)[.minimumDuration]?.number == 1)
        #expect(
            try resolve("es", #"{"timing": {"minimum": 0.5}}"#)[.minimumDuration]?.number == 0.833)
    }

    @Test func numbersThatAreNoLimitsAreReplaced() throws {
        #expect(try resolve("es", #"{"numbers": {"spellTo": 20}}"#)[.spellTo]?.number == 20)
    }

    @Test func nullTakesAway() throws {
        let one = try resolve("es", #"{"reading": {"children": null}}"#)
        #expect(one[.childrenSpeed] == nil && one[.adultSpeed] != nil)
        let removed = try #require(one.all.first { $0.field == "reading.children" })
        #expect(removed.steps.last?.outcome == .removed && removed.steps.count > 1)
        let whole = try resolve("es", #"{"reading": null}"#)
        #expect(whole[.adultSpeed] == nil && whole[.lineLength] != nil)
    }

    @Test func localesAreReplacedRatherThanTightened() throws {
        let file = RuleSource(
            name: "rules/es.jsonc",
            text: #"{"id": "es", "name": "Spanish", "reading": {"adult": 19}}"#)
        let rules = try RuleSet(overriding: ["es.jsonc": file]).resolve(locale: "es")
        #expect(rules[.adultSpeed]?.number == 19)
        #expect(rules[.adultSpeed]?.entry.confidence == .house)
        #expect(rules[.adultSpeed]?.entry.place.file == "rules/es.jsonc")
    }

    @Test func whatIsLockedStays() throws {
        let text = "{\n  \"compliance\": {\"aiLabel\": 1️⃣\"none\"}\n}"
        let rules = try resolve("en-US", marked(text).text, market: "north-america")
        #expect(rules[RuleField("compliance.aiLabel")]?.text == "required")
        let finding = try #require(rules.findings.first)
        #expect(finding.rule == "locked-rule" && finding.severity == .error)
        #expect(finding.range?.line == 2 && finding.range?.column == marked(text).column)
        #expect(finding.notes.first?.range?.file == "locales/markets/north-america.jsonc")
    }

    @Test func rulesForSomeLocalesFollowTheChain() throws {
        let text = """
            {"for": {"es-419": {"reading": {"adult": 14}}, "es": {"reading": {"adult": 16}},
                     "fr": {"reading": {"adult": 10}}}}
            """
        #expect(try resolve("es-MX", text)[.adultSpeed]?.number == 14)
        #expect(try resolve("es-ES", text)[.adultSpeed]?.number == 16)
        #expect(try resolve("it", text)[.adultSpeed]?.number == 17)
    }

    @Test(
        arguments: [
            ("{\"reading\": {1️⃣\"adlut\": 15}}", "did you mean 'adult'?"),
            ("{1️⃣\"readings\": {}}", "did you mean 'reading'?"),
            ("{\"reading\": {\"adult\": 1️⃣\"fast\"}}", "a number is missing"),
            ("{\"reading\": {\"adult\": 1️⃣-1}}", "must be more than 0"),
            ("{\"reading\": {\"adult\": 1️⃣0}}", "null takes the limit away"),
            ("{\"lines\": {\"count\": {\"v\": 1️⃣0}}}", "'lines.count' must be more than 0"),
            ("{\"reading\": {\"target\": 1️⃣0}}", "must be more than 0"),
            ("{\"timing\": {\"minimum\": 1️⃣-1}}", "below 0"),
            ("{\"timing\": {\"extend\": 1️⃣-1}}", "below 0"),
            ("{\"reading\": {\"adult\": 1️⃣{\"unit\": \"base/s\"}}}", "\"v\" is missing"),
            ("{\"reading\": {\"adult\": {\"v\": 1, 1️⃣\"sevrity\": \"x\"}}}", "'severity'"),
            ("{\"reading\": {\"adult\": {\"v\": 1, \"unit\": 1️⃣\"bse/s\"}}}", "'base/s'"),
            ("{\"reading\": {\"adult\": {\"v\": 1, \"asOf\": 1️⃣\"soon\"}}}", "isn't a day"),
            ("{\"counting\": {\"unit\": 1️⃣\"graphem\"}}", "'grapheme'"),
            ("{\"breaking\": {\"after\": 1️⃣\"en.after\"}}", "@lists/"),
            ("{\"breaking\": {\"after\": 1️⃣\"@lists/en.aftr\"}}", "'@lists/en.after'"),
            ("{\"reading\": 1️⃣[]}", "an object is missing"),
            ("{\"reading\": {\"adult\": 1, 1️⃣\"adult\": 2}}", "twice"),
            ("{\"for\": {1️⃣\"!\": {}}}", "isn't a locale"),
            ("{\"reading\": {\"adult\": 15}1️⃣ \"lines\": {}}", "comma"),
            ("1️⃣[]", "object is missing"),
            ("// nothing\n1️⃣", "value is missing"),
        ])
    func faultsArePointedAt(text: String, message: String) throws {
        let (clean, line, column) = marked(text)
        let rules = try resolve("en", clean)
        let finding = try #require(rules.findings.first)
        #expect(
            finding.severity == .error && finding.message.contains(message), "\(finding.message)")
        #expect(finding.range?.file == "title/rules.jsonc")
        // What is missing after a value is found where the next one begins.
        #expect(finding.range?.line == line)
        #expect((0...1).contains((finding.range?.column ?? 0) - column), "\(finding.range as Any)")
        #expect(rules[.adultSpeed]?.number != nil)
    }

    @Test func anUnknownSourceIsAWarning() throws {
        let rules = try resolve("en", #"{"reading": {"adult": {"v": 15, "src": "nf-enn 3"}}}"#)
        #expect(rules.findings.map(\.rule) == ["unknown-source"])
        #expect(rules.findings.first?.severity == .warning && !rules.hasErrors)
    }

    @Test(
        arguments: [
            ("tha", nil, nil, RuleError.Code.unknownLocale, nil),
            ("english", nil, nil, .unknownLocale, "en"),
            ("xx", nil, nil, .unknownLocale, nil),
            ("zh-Hantt-TW", nil, nil, .unknownLocale, "zh-Hant-TW"),
            ("en", "north-amerika", nil, .unknownMarket, "north-america"),
            ("en", nil, "netflx", .unknownProfile, "netflix"),
            ("", nil, nil, .unknownLocale, nil),
        ] as [(String, String?, String?, RuleError.Code, String?)])
    func unknownNamesAreRefused(
        locale: String, market: String?, profile: String?, code: RuleError.Code, suggestion: String?
    ) throws {
        let set = try RuleSet()
        if locale == "tha" {
            // The three letters of ISO 639-2 are Thai too.
            #expect(try set.resolve(locale: locale).locale == "th")
            return
        }
        let error = #expect(throws: RuleError.self) {
            try set.resolve(locale: locale, market: market, profile: profile)
        }
        #expect(error?.code == code)
        if let suggestion { #expect(error?.suggestion == suggestion) }
    }

    @Test func depthAndSizeAreBorne() throws {
        let deep = String(repeating: "{\"reading\":", count: 5000)
        #expect(try resolve("en", deep).hasErrors)
        let wide =
            "{\"punctuation\": {\"forms\": {"
            + (0..<20000).map { "\"\($0)\": \"x\"" }.joined(separator: ",") + "}}}"
        let rules = try resolve("en", wide)
        #expect(rules.findings.isEmpty && rules.map(.markForms).count >= 20_000)
    }

    private func resolve(
        _ locale: String, _ title: String, market: String? = nil
    ) throws -> ResolvedRules {
        try RuleSet().resolve(
            locale: locale, market: market,
            title: RuleSource(name: "title/rules.jsonc", text: title))
    }

    /// The text without the mark, and where it stood.
    private func marked(_ text: String) -> (text: String, line: Int, column: Int) {
        let parts = text.split(separator: "1️⃣", maxSplits: 1, omittingEmptySubsequences: false)
        let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
        let column = (lines.last?.unicodeScalars.count ?? 0) + 1
        return (parts.joined(), lines.count, column)
    }
}
