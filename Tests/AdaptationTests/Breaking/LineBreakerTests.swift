import TestSupport
import Testing

@testable import Adaptation

@Suite("Line breaking")
struct LineBreakerTests {
    /// Breaks a text by the rules of a locale.
    private func lines(
        _ text: String, _ locale: String, limit: Double = 42, lines: Int = 2,
        terms: [String] = [], profile: String? = nil, at mandatory: [Int] = []
    ) throws -> String {
        let rules = try RuleSet().resolve(locale: locale, profile: profile)
        let breaker = LineBreaker(rules, terms: terms)
        let measure = Counting(rules)
        return breaker.break(text, limit: limit, lines: lines, measure: measure, at: mandatory)
            .applied(to: text).replacing("\n", with: "|")
    }

    @Test(
        "lines break where a phrase ends",
        arguments: [
            (
                "en", "She never told me that the letter was already gone",
                "She never told me|that the letter was already gone"
            ),
            (
                "en", "I left the keys on the kitchen table for you.",
                "I left the keys|on the kitchen table for you."
            ),
            (
                "es", "No puedo creer que la mujer del presidente mienta",
                "No puedo creer|que la mujer del presidente mienta"
            ),
            (
                "de", "Ich habe dir gesagt, dass der Vertrag ungültig ist",
                "Ich habe dir gesagt,|dass der Vertrag ungültig ist"
            ),
            (
                "ru", "Он сказал мне, что на самом деле ничего не было",
                "Он сказал мне,|что на самом деле ничего не было"
            ),
            (
                "ar", "لن أسامحك أبدا على ما فعلته بعائلتي في ذلك اليوم",
                "لن أسامحك أبدا|على ما فعلته بعائلتي في ذلك اليوم"
            ),
        ])
    func phrases(locale: String, text: String, wanted: String) throws {
        #expect(try lines(text, locale) == wanted)
    }

    @Test("what fits on one line stays on one, and is joined")
    func oneLine() throws {
        #expect(try lines("I know.", "en") == "I know.")
        #expect(try lines("I know\nwhat you did.", "en") == "I know what you did.")
    }

    @Test("no line breaks inside a term, however even the lines would be")
    func terms() throws {
        let text = "They want to hand the Jade Dragon Seal over tonight"
        let broken = try lines(text, "en", terms: ["Jade Dragon Seal"])
        #expect(broken.contains("Jade Dragon Seal"))
    }

    @Test(
        "lines break between words in scripts without spaces",
        arguments: [
            ("zh-Hans", 8.0, "我绝对不会原谅那个背叛我的女人", []),
            ("th", 20, "ผมไม่เคยคิดว่าเธอจะกลับมาหาผม", []),
            ("km", 16, "ខ្ញុំមិនដែលគិតថាអ្នកនឹងត្រឡប់មកវិញទេ", []),
            ("my", 16, "ကျွန်တော် မင်းကို ဘယ်တော့မှ ခွင့်မလွှတ်ဘူး", []),
            ("ja", 9, "あなたがここに来るとは思わなかった", []),
        ] as [(String, Double, String, [String])])
    func unspaced(locale: String, limit: Double, text: String, terms: [String]) throws {
        print(locale, try lines(text, locale, limit: limit, terms: terms))
    }
}
