import Adaptation
import TestSupport
import Testing
import TimedText
import Translation
import TranslationMemory

struct SentenceSplitterTests {
    private func split(
        _ locale: String, _ segment: Segment, _ durations: [Int64], preferring ends: [Int] = [],
        terms: [String] = []
    ) throws -> [String] {
        SentenceSplitter(try RealTitles.rules(locale), terms: terms)
            .split(segment, over: durations, preferring: ends).map { $0.native }
    }

    @Test func partsFollowTheTimesAndThePhrases() throws {
        let text: Segment = "When I heard the news, I went straight to the house of my mother."
        #expect(
            try split("en", text, [1500, 3000])
                == ["When I heard the news,", "I went straight to the house of my mother."])
        #expect(
            try split("en", text, [3000, 1500])
                == ["When I heard the news, I went straight", "to the house of my mother."])
    }

    @Test func aSplitThatIsKnownIsPreferred() throws {
        let text: Segment = "When I heard the news, I went straight to the house of my mother."
        #expect(
            try split("en", text, [1500, 2000], preferring: [29])
                == ["When I heard the news, I went", "straight to the house of my mother."])
    }

    @Test(arguments: [
        ("zh-Hans", "我们听到消息以后就一起去了他的家里", [Int64(2000), 2000]),
        ("th", "ฉันไม่รู้ว่าเขาจะมาที่นี่เมื่อไหร่แต่คิดว่าคงเป็นวันพรุ่งนี้", [1500, 2000]),
        ("ja", "彼がここに来るかどうかはまだ誰にもわからないと思います", [2000, 1000]),
    ])
    func wordsStayWholeWithoutSpaces(locale: String, text: String, durations: [Int64]) throws {
        let parts = try split(locale, Segment(text), durations)
        #expect(parts.count == 2)
        #expect(parts.joined() == text)
        #expect(parts.allSatisfy { $0.count >= 4 }, "\(parts)")
        let faults = LineBreaker(try RealTitles.rules(locale)).faults(of: parts)
        #expect(faults.isEmpty, "\(parts)")
    }

    @Test func numbersAndTermsStayWhole() throws {
        let text: Segment = "They paid 1 500 000 to Lin Wanqiu"
        for durations in [[Int64(1000), 1000], [700, 1000], [1000, 600]] {
            let parts = try split("fr", text, durations, terms: ["Lin Wanqiu"])
            #expect(parts.joined(separator: " ") == text.text)
            #expect(parts.contains { $0.contains("1 500 000") })
            #expect(parts.contains { $0.contains("Lin Wanqiu") })
        }
    }

    @Test func spansStartAgainInEachPart() throws {
        let text = Segment(
            "When I heard the news, I went home",
            [
                InlineCode(.open, at: 7, native: "<i>", pair: 1),
                InlineCode(.close, at: 29, native: "</i>", pair: 1),
            ])
        #expect(
            try split("en", text, [1500, 1000])
                == ["When I <i>heard the news,</i>", "<i>I went</i> home"])
    }

    @Test func everyCueGetsAPart() throws {
        #expect(try split("en", "Go home", [1000, 1000]) == ["Go", "home"])
        #expect(try split("en", "Go", [1000, 1000]).count { !$0.isEmpty } == 1)
        #expect(try split("en", "", [1000, 1000]) == ["", ""])
        #expect(try split("en", "Go", []) == [])
        #expect(try split("en", "Go on now", [0, -5, .max]).count == 3)
    }

    /// Nothing is lost or doubled, for any text and times.
    @Test(arguments: SeededGenerator.seeds())
    func partsAreTheWhole(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let splitter = SentenceSplitter(try RealTitles.rules("en"))
        let words = ["the", "a", "12", "house", "of", "and", "Ann,", "went.", "“so”", "né", "to"]
        for _ in 0..<60 {
            let count = Int.random(in: 1...40, using: &generator)
            let text = (0..<count).compactMap { _ in words.randomElement(using: &generator) }
                .joined(separator: " ")
            let durations = (0..<Int.random(in: 2...6, using: &generator)).map { _ in
                Int64.random(in: 0...5000, using: &generator)
            }
            let parts = splitter.split(Segment(text), over: durations).map { $0.text }
            #expect(parts.count == durations.count)
            #expect(
                parts.filter { !$0.isEmpty }.joined(separator: " ") == text,
                "seed \(seed): \(parts)")
        }
    }

    @Test func takesTextsThatNoSubtitleHas() throws {
        let splitter = SentenceSplitter(try RealTitles.rules("zh-Hans"))
        let text = String(repeating: "我们听到消息以后", count: 4000)
        let parts = splitter.split(Segment(text), over: [1000, 2000, 3000])
        #expect(parts.map { $0.text }.joined() == text)
    }
}
