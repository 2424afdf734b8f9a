import ICU
import TestSupport
import Testing
import TranslationMemory

struct FoldedNamesTests {
    @Test(arguments: [
        ("顾少爷回来了", "@回来了", 1), ("沈小姐不爱顾少爷。", "@不爱@", 2), ("沈回来了", "@回来了", 1),
        ("JEAN VALJEAN, is that you?", "@ is that you", 1), ("Jean-Valjean", "@", 1),
        ("jeans", "jeans", 0), ("Marion", "marion", 0), ("Marie et Jean", "@ et jean", 1),
        ("", "", 0),
    ])
    func namesAreOneSign(text: String, expected: String, count: Int) throws {
        var normalizer = try MatchNormalizer(
            names: ["顾少爷", "沈小姐", "沈", "Jean Valjean", "Marie", ""])
        let folded = try normalizer.normalized(text)
        #expect(folded.string.replacing("\u{E001}", with: "@") == expected)
        #expect(folded.names.count == count)
    }

    @Test func listsOfNamesHaveVersions() throws {
        let plain = try MatchNormalizer().version
        let one = try MatchNormalizer(names: ["顾少爷"]).version
        #expect(one != plain)
        #expect(try MatchNormalizer(names: ["沈", "顾少爷"]).version != one)
        #expect(
            try MatchNormalizer(names: ["沈", "顾少爷"]).version
                == MatchNormalizer(names: ["顾少爷", "沈", "沈"]).version)
    }

    /// The tokens still cover the text.
    @Test(arguments: SeededGenerator.seeds())
    func tokensStayWhole(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var normalizer = try MatchNormalizer(names: ["a b", "b", "走", "走吧"])
        for _ in 0..<300 {
            let text = (0..<10).map { _ in
                ["a", "b", " ", "走", "吧", "3"].randomElement(using: &generator) ?? ""
            }.joined()
            let folded = try normalizer.normalized(text)
            #expect(folded.tokens == folded.tokens.sorted(), "seed \(seed)")
            #expect(folded.tokens.first == (folded.count > 0 ? 0 : nil), "seed \(seed)")
            #expect(Set(folded.tokens).count == folded.tokens.count, "seed \(seed)")
            let signs = folded.scalars.filter { $0 == MatchText.nameSign }.count
            #expect(signs == folded.names.count, "seed \(seed)")
            for (index, scalar) in folded.scalars.enumerated() where scalar == MatchText.nameSign {
                #expect(folded.tokens.contains(Int32(index)), "seed \(seed)")
            }
        }
    }
}
