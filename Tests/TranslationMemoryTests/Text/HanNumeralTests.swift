import ICU
import TestSupport
import Testing

@testable import TranslationMemory

struct HanNumeralTests {
    private func value(_ text: String) -> Int64? {
        HanNumeral.value(of: text.unicodeScalars.map { $0.value }[...])
    }

    @Test(
        arguments: [
            ("三万五千", 35_000), ("两百", 200), ("一百零八", 108), ("十五", 15), ("二十", 20),
            ("两千三", 2300), ("三万五", 35_000), ("一百五", 150), ("二〇二四", 2024), ("一亿两千万", 120_000_000),
            ("一千零一", 1001), ("三千万", 30_000_000), ("兩萬", 20_000), ("一百一十", 110), ("十万", 100_000),
            ("一万零五百", 10_500),
        ] as [(String, Int64)])
    func reads(text: String, expected: Int64) {
        #expect(value(text) == expected)
    }

    @Test(arguments: [
        "三", "十", "千万", "万一", "一五一十", "三七二十一", "三三两两", "二十一二", "百千", "一千百", "三五百", "零零",
        "一百零", "九九八十一",
    ])
    func refuses(text: String) {
        #expect(value(text) == nil)
    }

    /// What ICU's rules spell is read as the same number.
    @Test(arguments: SeededGenerator.seeds(), ["zh-Hans", "zh-Hant"])
    func readsWhatICUSpells(seed: UInt64, locale: String) throws {
        var generator = SeededGenerator(seed: seed)
        var speller = try NumberSpeller(locale: locale)
        for power in 2...11 {
            for _ in 0..<20 {
                var limit = 1
                for _ in 0..<power { limit *= 10 }
                let number = Int.random(in: 11..<limit, using: &generator)
                let text = try speller.spell(number)
                #expect(value(text) == Int64(number), "seed \(seed): \(text)")
            }
        }
    }
}
