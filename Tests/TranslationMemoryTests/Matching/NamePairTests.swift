import ICU
import Testing
import TranslationMemory

struct NamePairTests {
    private static let chinese = LocaleIdentifier("zh-Hans") ?? .root
    private static let english = LocaleIdentifier("en") ?? .root
    private static let thai = LocaleIdentifier("th") ?? .root

    private static let entries = [
        TermEntry(terms: [
            Term("顾少爷", language: chinese),
            Term("Mr. Gu", language: english, status: .admitted),
            Term("Young Master Gu", language: english, status: .preferred),
            Term("Boss Gu", language: english, status: .forbidden),
        ]),
        TermEntry(terms: [
            Term("李伟", language: chinese), Term("หลี่เหว่ย", language: thai),
        ]),
        TermEntry(terms: [
            Term("老板", language: chinese), Term("boss", language: english, status: .deprecated),
        ]),
    ]

    @Test func thePreferredTermOfEachConceptCounts() {
        #expect(
            NamePair.pairs(of: Self.entries, source: Self.chinese, target: Self.english)
                == [NamePair("顾少爷", "Young Master Gu")])
        #expect(
            NamePair.pairs(of: Self.entries, source: nil, target: Self.thai)
                == [NamePair("李伟", "หลี่เหว่ย")])
        #expect(NamePair.pairs(of: Self.entries, source: Self.thai, target: Self.english) == [])
    }
}
