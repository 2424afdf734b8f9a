import Testing

@testable import Adaptation

@Suite("Word matcher") struct WordMatcherTests {
    @Test(
        "words are found whole where they have spaces, and anywhere else",
        arguments: [
            ("no", "No way", "no"), ("no", "nothing", ""), ("don't", "I DON’T know", "don't"),
            ("不", "我不去", "不"), ("ไม่", "เขาไม่มา", "ไม่"), ("n'", "Je n'ai", "n'"),
            ("لا", "لا تفعل", "لا"), ("لا", "سلام", ""), ("không", "Kho\u{302}ng sao", "không"),
            ("un-", "unfair", "un"), ("un-", "un", ""), ("-less", "hopeless", "less"),
            ("-less", "less", ""), ("-ma-", "gelmaz", "ma"), ("没有?", "签了没有？", "没有?"),
            ("２", "2", "2"),
        ])
    func finds(word: String, text: String, found: String) {
        let folded = FoldedText(text)
        let matches = WordMatcher([word]).matches(in: folded)
        #expect(matches.map { folded.string($0.range) } == (found.isEmpty ? [] : [found]))
    }

    @Test("of words at one place the longest counts, and an exempt one before the same word")
    func longest() {
        let matcher = WordMatcher(["不", "没有"], exempt: ["不错", "没有"])
        let matches = matcher.matches(in: FoldedText("不错 不 没有"))
        #expect(matches.map { $0.isExempt } == [true, false, true])
    }

    @Test("broken bytes and long texts are no trouble")
    func unusual() {
        let matcher = WordMatcher(["不", "no", "-", "--"])
        #expect(matcher.matches(in: FoldedText([0xE4, 0xB8, 0xFF, 0x6E])).isEmpty)
        let long = String(repeating: "不no ", count: 25_000)
        #expect(matcher.matches(in: FoldedText(long)).count == 50_000)
    }
}
