import ICU
import TestSupport
import Testing

@testable import TranslationMemory

struct LocaleNumbersTests {
    private func numbers(_ locale: String) throws -> LocaleNumbers {
        LocaleNumbers(locale: try #require(LocaleIdentifier(locale)))
    }

    @Test(
        arguments: [
            ("en", "Twenty-One", 21), ("en", "five", 5), ("en", "Mary", nil), ("en", "often", nil),
            ("zh-Hans", "三", 3), ("zh-Hans", "三十五", 35), ("zh-Hans", "少爷", nil),
            ("vi", "hai mươi mốt", 21),
            ("th", "สามสิบ", 30), ("th", "ไปไหน", nil), ("de", "dreiundzwanzig", 23),
            ("es", "veintiuna", 21),
            ("ar", "ثلاثة", 3), ("ru", "двадцать два", 22), ("bn", "তিন", nil), ("en", "12", nil),
        ] as [(String, String, Int?)])
    func readsNumbersInWords(locale: String, text: String, expected: Int?) throws {
        #expect(try numbers(locale).value(of: text) == expected)
    }

    /// What a language spells is known as a number, so that nothing is overlooked for speed.
    @Test(
        arguments: SeededGenerator.seeds(), ["en", "vi", "th", "de", "es", "ru", "ar", "id", "fr"])
    func whatIsSpeltIsKnown(seed: UInt64, locale: String) throws {
        var generator = SeededGenerator(seed: seed)
        let numbers = try numbers(locale)
        for _ in 0..<8 {
            let number = Int.random(in: 2...99_999, using: &generator)
            let spellings = numbers.spellings(of: number).filter { spelling in
                spelling.ruleSets.contains { $0.contains("cardinal") || $0.contains("numbering") }
            }
            #expect(!spellings.isEmpty)
            for spelling in spellings.prefix(3) {
                #expect(
                    numbers.value(of: spelling.text) == number,
                    "seed \(seed): \(spelling.text)")
            }
        }
    }

    @Test func textsWithoutNumbersAreKnown() throws {
        #expect(try numbers("en").mayHaveNumbers(inWordsOf: "Wait three days"))
        #expect(try !numbers("en").mayHaveNumbers(inWordsOf: "Wait for me"))
        #expect(try numbers("zh-Hans").mayHaveNumbers(inWordsOf: "等三天"))
        #expect(try !numbers("zh-Hans").mayHaveNumbers(inWordsOf: "等我"))
        #expect(try numbers("th").mayHaveNumbers(inWordsOf: "รอสามวัน"))
    }
}
