import ICU
import Testing

@testable import TranslationMemory

struct ConcordanceEstimatesTests {
    @Test(arguments: [
        ("young master", ConcordanceQuery.Side.target, 600), ("master", .target, 600),
        ("mast", .target, 0), ("少爷", .source, 600), ("爷", .source, 600), ("nobody", .target, 0),
        ("", .target, 0),
    ])
    func whatStandsInFewTextsIsCounted(
        phrase: String, side: ConcordanceQuery.Side, count: Int
    ) throws {
        let pair = try #require(LanguagePair("zh-Hans", "en"))
        let index = ConcordanceIndex()
        let units = (0..<900).map { number in
            number % 3 == 0
                ? TranslationUnit("走吧", "Let's go.", pair: pair)
                : TranslationUnit("少爷回来了", "The young master is back.", pair: pair)
        }
        try index.apply(
            units.enumerated().map { ConcordanceChange(Int64($0.offset), $0.element) }, upTo: 1)
        try index.flush()
        #expect(try index.estimatedCount(of: phrase, in: side) == count)
    }
}
