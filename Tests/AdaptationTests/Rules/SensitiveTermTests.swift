import Diagnostics
import Testing
import TimedText

@testable import Adaptation

@Suite("Sensitive terms")
struct SensitiveTermTests {
    private func check(_ words: String, _ locale: String = "en-US") throws -> RuleCheck {
        let title = RuleSource(
            name: "title.jsonc",
            text: """
                {"content": {"sensitive": \(words)}}
                """)
        let rules = try RuleSet().resolve(locale: locale, title: title)
        return RuleCheck(Checker(CheckScope(rules), only: ["sensitive-term"]))
    }

    @Test("words are found whole, in any case and form")
    func found() throws {
        let check = try check(#"["wine", "straße", "café"]"#)
        check.expect([
            "Red ⟦WINE⟧, ⟦ｗｉｎｅ⟧ and winery", "In der ⟦STRASSE⟧", "CAFÉs ⟦Café⟧",
        ])
    }

    @Test("words of scripts without spaces are found anywhere")
    func unspaced() throws {
        try check(#"["酒", "เหล้า"]"#, "zh-Hans").expect(["他喝⟦酒⟧了", "กิน⟦เหล้า⟧ด้วย"])
    }

    @Test(
        "the lists of the markets point words out, with their class",
        arguments: [
            ("ar", "middle-east-north-africa", "شرب النبيذ", "alcohol"),
            ("en", "middle-east-north-africa", "Two glasses of wine", "alcohol"),
            ("th", "southeast-asia", "ในหลวง", "royalty"),
            ("id", "southeast-asia", "Dia suka judi", "gambling"),
            ("zh-Hans", "greater-china", "他欠了赌债", "gambling"),
        ])
    func shipped(locale: String, market: String, text: String, name: String) throws {
        let rules = try RuleSet().resolve(locale: locale, market: market)
        let check = RuleCheck(Checker(CheckScope(rules), only: ["sensitive-term"]))
        let found = check.findings([text, "7"])
        #expect(found.count == 1 && found.allSatisfy { $0.remedy == nil && $0.severity == .note })
        #expect(found.first?.message.contains("(\(name))") == true)
    }

    @Test("nothing is looked for without a list")
    func none() throws {
        #expect(try RuleCheck("sensitive-term", "en-US").checker.names.isEmpty)
    }
}
