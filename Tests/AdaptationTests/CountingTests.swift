import Testing

@testable import Adaptation

@Suite("Counting")
struct CountingTests {
    @Test(
        "the same text has another length in each unit",
        arguments: [
            ("Hello", 5.0, 5.0, 2.5, 5.0),
            ("กำลัง", 3, 4, 2, 5),
            ("你好，AI", 5, 5, 4, 5),
            ("हिन्दी", 2, 5, 2.5, 6),
            ("line one\nline two", 16, 16, 8, 16),
            ("\u{202B}سلام\u{202C}", 4, 4, 2, 4),
            ("e\u{301}té", 3, 3, 1.5, 3),
            ("👩‍👩‍👧", 1, 3, 3, 3),
            ("", 0, 0, 0, 0),
        ])
    func units(text: String, grapheme: Double, base: Double, full: Double, code: Double) {
        #expect(Counting(.grapheme).length(of: text) == grapheme)
        #expect(Counting(.base).length(of: text) == base)
        #expect(Counting(.fullwidth).length(of: text) == full)
        #expect(Counting(.codepoint).length(of: text) == code)
    }

    @Test("decomposed text is as long as composed text, unless the rules want it counted as it is")
    func normalization() {
        let decomposed = "Vie\u{323}\u{302}t"
        #expect(Counting(.codepoint).length(of: decomposed) == 4)
        #expect(Counting(.codepoint, normalizes: false).length(of: decomposed) == 6)
    }

    @Test("a mark of ambiguous width counts as the locale says")
    func ambiguous() {
        #expect(Counting(.fullwidth).length(of: "走…") == 1.5)
        #expect(Counting(.fullwidth, isAmbiguousFull: true).length(of: "走…") == 2)
    }

    @Test("the rules of a locale say what is counted")
    func rules() throws {
        let set = try RuleSet()
        #expect(Counting(try set.resolve(locale: "th")).unit == .base)
        #expect(Counting(try set.resolve(locale: "zh-Hans")).length(of: "走…") == 2)
    }
}
