import ICU
import TestSupport
import Testing
import TranslationMemory

struct WordTokenizerTests {
    private func tokens(_ text: String, _ locale: String = "und") throws -> [String] {
        var words = try WordTokenizer(locale: #require(LocaleIdentifier(locale)))
        let bytes = Array(text.utf8)
        return try words.tokens(of: bytes.span).map {
            String(decoding: bytes[$0.range], as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("I don't know.", ["I", " ", "don't", " ", "know", "."]),
        ("少爷回来了！", ["少", "爷", "回", "来", "了", "！"]),
        ("ที่นี่", ["ที่", "นี่"]),
        ("Anh đi đâu?", ["Anh", " ", "đi", " ", "đâu", "?"]),
        ("أين كنت؟", ["أين", " ", "كنت", "؟"]),
        ("我爱iPhone", ["我", "爱", "iPhone"]),
    ])
    func cutsWordsAndCharacters(text: String, expected: [String]) throws {
        #expect(try tokens(text) == expected)
    }

    /// The fast path for ASCII gives what ICU gives.
    @Test(arguments: SeededGenerator.seeds())
    func cutsASCIIAsICU(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var words = try WordTokenizer(locale: .root)
        var segmenter = try Segmenter(.words, locale: "und")
        for round in 0..<1000 {
            let bytes = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
                round % 2 == 0
                    ? UInt8.random(in: 0...127, using: &generator)
                    : Array("ab1_.,:;' \n@-".utf8)[Int.random(in: 0..<13, using: &generator)]
            }
            let expected = try segmenter.segments(of: bytes.span).map {
                WordTokenizer.Token(range: $0.range, isWord: $0.kind.isWord)
            }
            let found = try words.tokens(of: bytes.span)
            #expect(
                found == expected, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
        }
    }
}
