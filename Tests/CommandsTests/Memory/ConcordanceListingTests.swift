import ICU
import Testing
import TranslationMemory

@testable import Commands

struct ConcordanceListingTests {
    @Test func hitsStandBetweenMarksAndFormsAreCounted() {
        let pair = LanguagePair("zh-Hans", "en") ?? LanguagePair(.root, .root)
        let unit = TranslationUnit(
            "少爷，请", "Young master, please.", pair: pair,
            context: UnitContext(previous: "来了"))
        let concordance = Concordance(
            count: 12,
            hits: [
                ConcordanceHit(identifier: 3, unit: unit, side: .source, ranges: [0..<6])
            ],
            groups: [
                ConcordanceGroup(translation: "young master", count: 10, examples: [3]),
                ConcordanceGroup(translation: nil, count: 2, examples: [4]),
            ], groupedCount: 12)
        let listing = ConcordanceListing(query: ConcordanceQuery("少爷"), usesColor: false)
        #expect(
            listing.text(of: concordance) == """
                12 units
                  10  young master
                   2  (unclear)

                  来了
                  «少爷»，请
                  → Young master, please.
                    zh-Hans → en · human · unit 3

                … and 11 more (--top shows more)

                """)
    }
}
