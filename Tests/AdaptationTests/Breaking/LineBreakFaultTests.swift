import TestSupport
import Testing

@testable import Adaptation

@Suite("Line breaks that are bad")
struct LineBreakFaultTests {
    @Test(
        "a bad break is told with its reason and its word",
        arguments: [
            ("en", "I gave it to the|old man", "after an article", "the"),
            ("en", "I was looking for|the old man", "after a preposition", "for"),
            ("en", "Have you talked to Lin|Wanqiu today?", "inside a term or a name", "Lin Wanqiu"),
            ("en", "Wait (|I know)", "after a character that must not end a line", "("),
            ("fr", "Tu viens|? Oui.", "before a character that must not begin a line", "?"),
            ("es", "Es la mujer de|mi hermano", "after a preposition", "de"),
            ("hi", "यह उस लड़के|का घर है", "before a postposition", "का"),
            ("zh-Hans", "我绝对不会原|谅那个女人", "inside a word", "原谅"),
            ("zh-Hans", "我看见了这孩子|的妈妈", "before a character that must not begin a line", "的"),
            ("th", "ผมไม่เคยคิดว่าเธอจะกลับมาหาโรง|เรียน", "inside a word", "โรงเรียน"),
        ])
    func faults(locale: String, text: String, reason: String, word: String) throws {
        let breaker = LineBreaker(try RuleSet().resolve(locale: locale), terms: ["Lin Wanqiu"])
        let faults = breaker.faults(of: text.split(separator: "|").map(String.init))
        #expect(faults.map(\.reason.description) == [reason])
        #expect(faults.first?.line == 0)
        #expect(faults.first.map { $0.word.hasPrefix(word) } == true, "\(faults)")
    }

    @Test(
        "a break at the end of a phrase is fine, and so is another speaker's line",
        arguments: [
            ("en", "I left the keys|on the kitchen table."), ("en", "-I gave it to the...|-No!"),
            ("en", "I gave it to the|-No!"), ("en", "Mom,|the car is gone."),
            ("zh-Hans", "我绝对不会原谅|那个女人"), ("en", "One line"), ("en", ""), ("en", "|"),
        ])
    func fine(locale: String, text: String) throws {
        let breaker = LineBreaker(try RuleSet().resolve(locale: locale))
        let lines = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        #expect(breaker.faults(of: lines).isEmpty)
    }

    @Test("the line of each fault is told")
    func lines() throws {
        let breaker = LineBreaker(try RuleSet().resolve(locale: "en"))
        let faults = breaker.faults(of: ["I know.", "", "It is the", "best day of", "my life."])
        #expect(faults.map(\.line) == [2, 3])
    }
}
