import Adaptation
import Diagnostics
import Foundation
import TestSupport
import Testing
import TimedText
import Translation
import TranslationMemory

struct MemoryAnalysisTests {
    private func document(_ texts: [String]) -> Document {
        Document(
            cues: texts.enumerated().map { index, text in
                Cue(
                    start: Int64(index) * 5000, end: Int64(index) * 5000 + 2000, text: CueText(text)
                )
            })
    }

    private func memory() throws -> SampleMemory {
        try SampleMemory(
            [
                ("Where is my brother?", "Wo ist mein Bruder?"),
                ("I don't know.", "Ich weiß nicht."),
            ],
            "en", "de")
    }

    private func analysis(_ locale: String = "en", joinsSentences: Bool = false) throws
        -> MemoryAnalysis
    {
        try MemoryAnalysis(
            source: RealTitles.rules(locale), pair: #require(LanguagePair(locale, "de")),
            joinsSentences: joinsSentences)
    }

    @Test func countsByBandsAndRepetitions() throws {
        var analysis = try analysis()
        let memory = try memory()
        let first = document([
            "Where is my brother?", "Where is my old brother?", "Nothing like it here.",
            "Nothing like it here.", "I don't know.",
        ])
        try analysis.add(first, named: "ep1", with: memory)
        try analysis.add(
            document(["nothing like it here.", "Go on now"]), named: "ep2", with: memory)
        let file = analysis.files[0]
        #expect(file[.exact].segments == 2)
        #expect(file[.exact].words == 4 + 3)
        #expect(file[.fuzzy75].segments == 1)
        #expect(file[.none].segments == 1)
        #expect(file[.repetition].segments == 1)
        #expect(analysis.files[1][.crossFileRepetition].words == 4)
        #expect(analysis.files[1][.none].words == 3)
        #expect(analysis.total.total.segments == 7)
        #expect(file.total.words == 4 + 5 + 4 + 4 + 3)
    }

    @Test(arguments: [
        ("en", "I don't know 12 of them.", 6, 19, 24),
        ("zh-Hans", "我不知道 Ann 在哪里。", 8, 11, 13),
        ("ja", "どこにいますか？", 7, 8, 8),
        ("ko", "나는 모른다", 2, 5, 6),
        ("th", "ฉันไม่รู้", 2, 9, 9),
    ])
    func countsWordsAndCharacters(
        locale: String, text: String, words: Int, characters: Int, withSpaces: Int
    ) throws {
        var analysis = try analysis(locale)
        try analysis.add(document([text]), named: "file", with: SampleMemory([]))
        let total = analysis.total.total
        #expect(total.words == words)
        #expect(total.characters == characters)
        #expect(total.charactersWithSpaces == withSpaces)
    }

    @Test func theNeighboursMakeAMatchOneInContext() throws {
        var memory = try memory()
        memory.units[1].context.previous = "Where is my brother?"
        var analysis = try analysis()
        let document = document(["Where is my brother?", "I don't know.", "I don't know."])
        try analysis.add(document, named: "ep1", with: memory)
        #expect(analysis.files[0][.context].segments == 1)
        #expect(analysis.files[0][.repetition].segments == 1)
    }

    @Test func aSentenceOverCuesIsOneText() throws {
        let cues = [("When I heard", 0), ("the news, I went.", 2100)].map { text, start in
            Cue(start: Int64(start), end: Int64(start + 2000), text: CueText(text))
        }
        var analysis = try analysis(joinsSentences: true)
        try analysis.add(Document(cues: cues), named: "ep1", with: SampleMemory([]))
        #expect(analysis.total.total.segments == 1)
        #expect(analysis.total.total.words == 7)
    }

    @Test func allFormsSayTheSame() throws {
        var analysis = try analysis()
        try analysis.add(document(["Where is my brother?", "=1+1"]), named: "=ep1", with: memory())
        let table = analysis.table
        #expect(
            table.contains(
                "100                            1      4          17           20     66.6"))
        let csv = String(decoding: analysis.csv, as: UTF8.self)
        #expect(csv.contains("\"'=ep1\",\"100\",1,4,17,20\r\n"))
        var json = JSONWriter()
        analysis.write(to: &json)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
        let total = try #require((object["total"] as? [String: Any])?["total"] as? [String: Int])
        #expect(total == ["segments": 2, "words": 6, "characters": 21, "charactersWithSpaces": 24])
    }
}
