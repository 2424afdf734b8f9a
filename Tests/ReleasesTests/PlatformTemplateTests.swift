import Adaptation
import Releases
import Testing

@Suite struct PlatformTemplateTests {
    @Test func aConfidenceIsSpelledAsTheFilesSpellIt() {
        let words = PlatformTemplate.Confidence.allCases.map { $0.rawValue }
        #expect(words == ["public", "second-hand", "contract"])
    }
}
