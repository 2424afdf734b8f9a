import Series
import Testing

@Suite struct FilingWordsTests {
    @Test func theProgramCarriesWhatWordsStandFor() {
        #expect(
            FilingWords().kinds == [
                "网微剧备字": .ordinaryRecord, "网微剧上字": .registration, "网微剧审字": .licence,
            ])
    }

    @Test func otherWordsCanBeGiven() {
        let words = FilingWords(kinds: ["网剧备字": .keyRecord])
        let number = FilingNumber("京网剧备字（2026）第7号", words: words)
        #expect(number?.issuer == "京")
        #expect(number?.kind == .keyRecord)
    }
}
