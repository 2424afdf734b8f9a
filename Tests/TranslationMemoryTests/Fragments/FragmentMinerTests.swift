import ICU
import TestSupport
import Testing
import TranslationMemory

struct FragmentMinerTests {
    private func repeated(_ texts: [String], _ locale: String, atLeast count: Int = 2) throws
        -> [String]
    {
        var miner = try FragmentMiner(locale: #require(LocaleIdentifier(locale)))
        return miner.repeated(in: texts, atLeast: count).map { "\($0.text) \($0.texts)" }
    }

    @Test func findsWhatIsRepeated() throws {
        #expect(
            try repeated(["你给我滚出去", "你们都给我滚出去！", "给我滚，滚出去！", "少爷走了"], "zh-Hans") == [
                "滚出去 [0, 1, 2]", "给我滚 [0, 1, 2]", "给我滚出去 [0, 1]",
            ])
        #expect(
            try repeated(["Get out of my house", "He got out of my house. Out!", "get out"], "en")
                == ["out of my house [0, 1]", "Get out [0, 2]"])
        #expect(
            try repeated(["Buông tôi ra!", "Buông tôi ra ngay"], "vi") == ["Buông tôi ra [0, 1]"])
        #expect(try repeated(["走吧", "走吧", ""], "zh-Hans").isEmpty)
        #expect(try repeated([], "zh-Hans").isEmpty)
    }

    /// The same as from a search of each part in each text.
    @Test(arguments: SeededGenerator.seeds())
    func findsAllOfThem(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let texts = (0..<8).map { _ in
            String((0..<10).map { _ in "甲乙丙，".randomElement(using: &generator) ?? "甲" })
        }
        var expected: [String: [Int]] = [:]
        for text in texts {
            let characters = Array(text)
            for start in characters.indices {
                for end in start..<characters.count where end - start >= 2 && end - start < 12 {
                    let part = String(characters[start...end])
                    let places = texts.indices.filter { texts[$0].contains(part) }
                    if places.count > 1, !part.contains("，") { expected[part] = places }
                }
            }
        }
        var miner = try FragmentMiner(locale: .root)
        let found = Dictionary(
            uniqueKeysWithValues: miner.repeated(in: texts).map { ($0.text, $0.texts) })
        for (part, places) in found { #expect(expected[part] == places, "seed \(seed): \(part)") }
        for (part, places) in expected {
            let isCovered = found.contains { $0.key.contains(part) && $0.value == places }
            #expect(isCovered, "seed \(seed): \(part)")
        }
    }

    @Test func manyTextsTakeLittleTime() throws {
        let texts = (0..<2000).map { "来了又来了，走了又走了 \($0 % 7)" }
        #expect(try repeated(texts, "zh-Hans").count > 1)
        #expect(try repeated([String(repeating: "好", count: 20_000)], "zh-Hans").isEmpty)
    }
}
