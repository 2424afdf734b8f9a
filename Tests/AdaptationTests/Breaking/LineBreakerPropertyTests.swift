import TestSupport
import Testing

@testable import Adaptation

@Suite("Line breaking of random text")
struct LineBreakerPropertyTests {
    private static let words: [String: [String]] = [
        "en": ["the", "of", "letter", "I", "gone,", "we", "kitchen", "Mr.", "in", "(well)", "no!"],
        "es": ["la", "de", "que", "mujer", "¿quién?", "casa.", "y", "presidente", "no"],
        "ru": ["в", "на", "что", "дом,", "письмо", "он", "никогда", "не"],
        "ar": ["في", "من", "البيت،", "كتاب", "هذا", "الرجل", "لا"],
        "tr": ["evin", "kapısı", "ve", "geldi.", "çok", "güzel", "bir"],
        "zh-Hans": ["我", "绝对", "不会", "的", "女人", "！", "背叛", "了", "医院", "，", "AI"],
        "th": ["ผม", "ไม่", "เคย", "คิด", "ว่า", "เธอ", "กลับมา", "โรงเรียน"],
        "ja": ["あなた", "が", "ここ", "に", "来る", "とは", "思わ", "なかった", "。"],
    ]

    @Test(
        "breaking keeps the text, stands when it is done again and finds what fits",
        .timeLimit(.minutes(5)),
        arguments: words.keys.sorted(), SeededGenerator.seeds())
    func random(locale: String, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let rules = try RuleSet().resolve(locale: locale)
        let breaker = LineBreaker(rules, terms: ["letter gone", "医院"])
        let measure = Counting(rules)
        let words = try #require(Self.words[locale])
        let isUnspaced = ["zh-Hans", "th", "ja"].contains(locale)
        for _ in 0..<150 {
            var text = ""
            for index in 0..<Int.random(in: 1...12, using: &random) {
                let gap = isUnspaced ? ["", "", "", " ", "\n"] : [" ", " ", " ", "\n", "  "]
                if index > 0 { text += gap.randomElement(using: &random) ?? "" }
                text += words.randomElement(using: &random) ?? ""
            }
            let limit = Double(Int.random(in: 5...30, using: &random))
            let lines = Int.random(in: 1...4, using: &random)
            let breaking = breaker.break(text, limit: limit, lines: lines, measure: measure)
            let result = breaking.applied(to: text)
            let place: Comment = "seed \(seed), \(locale), \(lines) lines of \(limit): \(text)"
            #expect(
                result.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace }, place)
            let parts = result.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(parts.count <= lines, place)
            #expect(parts.count == breaking.lengths.count, place)
            #expect(parts.map { measure.length(of: String($0)) } == breaking.lengths, place)
            let again = breaker.break(result, limit: limit, lines: lines, measure: measure)
            let second = again.applied(to: result)
            #expect(
                second == result,
                "\(place) became \(result.debugDescription), then \(second.debugDescription)")
            if !isUnspaced {
                let fits = fits(text, limit, lines, measure)
                #expect(breaking.fits == fits || breaking.fits, place)
            }
        }
    }

    /// Whether words that spaces part can be laid out within a limit, by filling line after line.
    private func fits(
        _ text: String, _ limit: Double, _ lines: Int, _ measure: Counting
    ) -> Bool {
        let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .replacing("letter gone", with: "letter_gone")
        var (count, length) = (1, -1.0)
        for word in text.split(whereSeparator: \.isWhitespace) {
            let own = measure.length(of: String(word))
            if own > limit { return false }
            if length + 1 + own > limit { (count, length) = (count + 1, -1) }
            length += 1 + own
        }
        return count <= lines
    }
}
