import Testing
import Translation

struct CueSentenceTests {
    @Test func aSentenceHoldsAPartForEachOfItsCues() {
        let sentence = CueSentence(cues: 3..<5, parts: ["If you go,", "I'll follow."])
        #expect(sentence.cues.count == sentence.parts.count)
    }
}
