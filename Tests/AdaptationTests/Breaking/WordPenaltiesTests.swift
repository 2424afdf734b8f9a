import Testing

@testable import Adaptation

@Suite("What words cost at a line break")
struct WordPenaltiesTests {
    private func penalties(_ locale: String) throws -> WordPenalties {
        WordPenalties(try RuleSet().resolve(locale: locale))
    }

    @Test("a word has its dearest class, however it is written", arguments: ["the", "The", "THE"])
    func words(word: String) throws {
        let bytes = Array(word.utf8)
        let found = try penalties("en").word(bytes.span, 0..<bytes.count)
        #expect(found?.classAfter == "article")
        #expect(found?.after == 10)
    }

    @Test("letters beyond ASCII have capitals too", arguments: ["что", "Что", "ЧТО"])
    func capitals(word: String) throws {
        let bytes = Array(word.utf8)
        #expect(try penalties("ru").word(bytes.span, 0..<bytes.count)?.after ?? 0 > 0)
    }

    @Test(
        "the longest ending of a word counts, if enough of the word is left",
        arguments: [("kapısının", true), ("evden", false), ("in", nil), ("x", nil), ("", nil)])
    func endings(word: String, ties: Bool?) throws {
        let bytes = Array(word.utf8)
        #expect(try penalties("tr").endingTies(bytes.span, 0..<bytes.count) == ties)
    }
}
