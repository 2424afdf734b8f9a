import ICU
import TestSupport
import Testing

@testable import TranslationMemory

struct PlainTextTests {
    private static let characters = [
        "a", "B", "z", "7", "0", " ", "@", "#", "$", "%", "/", "&", "+", "=", "?", "!", " ", "_",
        "'", ".", ",", ";", ":", "\"", "-", "(", "é", "ạ",
        "д", "Й", "’", "…", "漢", "の", "カ", "\u{301}", "\u{200D}", "ß", "ー", "。", "“", "x", "y",
    ]

    private static func text(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 2...12, using: &random)).map { _ in
            characters.randomElement(using: &random) ?? ""
        }.joined()
    }

    @Test(arguments: SeededGenerator.seeds())
    func wordsEndWhereTheyDoForICU(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var words = try Segmenter(.words, locale: "und")
        var answered = 0
        for _ in 0..<3000 {
            let text = Self.text(&random)
            let bytes = Array(text.utf8)
            let boundaries = Set(try words.boundaries(in: bytes.span))
            for offset in 1..<bytes.count where bytes[offset] & 0xC0 != 0x80 {
                guard let known = PlainText.isWordBoundary(offset, in: bytes.span) else { continue }
                answered += 1
                #expect(known == boundaries.contains(offset), "\(text) at \(offset)")
            }
        }
        #expect(answered > 3000)
    }

    @Test(arguments: ["the file.", "it's", "e.g. 3.14", "không có gì", "вы, да", "a_b", "wait…no"])
    func ordinaryTextsAreAnswered(text: String) throws {
        let bytes = Array(text.utf8)
        var words = try Segmenter(.words, locale: "und")
        let boundaries = Set(try words.boundaries(in: bytes.span))
        let inner = (1..<bytes.count).filter { bytes[$0] & 0xC0 != 0x80 }
        let known = inner.filter { PlainText.isWordBoundary($0, in: bytes.span) != nil }
        #expect(known.count >= inner.count - 2)
        for offset in known {
            #expect(
                PlainText.isWordBoundary(offset, in: bytes.span) == boundaries.contains(offset))
        }
    }

    @Test(arguments: SeededGenerator.seeds())
    func wordsAreThoseOfICU(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var words = try Segmenter(.words, locale: "und")
        var answered = 0
        for _ in 0..<5000 {
            let text = Self.text(&random)
            let bytes = Array(text.utf8)
            guard let tokens = PlainText.tokens(of: bytes.span) else { continue }
            answered += 1
            var expected: [PhraseReader.Token] = []
            for segment in try words.segments(of: bytes.span) where segment.kind.isWord {
                guard segment.kind.isIdeographic || segment.kind.isKana else {
                    expected.append(PhraseReader.Token(segment.range))
                    continue
                }
                for start in stride(
                    from: segment.range.lowerBound, to: segment.range.upperBound, by: 3)
                {
                    expected.append(PhraseReader.Token(start..<start + 3, isCharacter: true))
                }
            }
            #expect(tokens == expected, "\(text)")
        }
        #expect(answered > 100)
    }

    @Test(arguments: SeededGenerator.seeds())
    func foldedTextsKnowWhereTheyComeFrom(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var graphemes = try Segmenter(.graphemes, locale: "und")
        for _ in 0..<2000 {
            let text = Self.text(&random)
            let folded = try FoldedText(text)
            #expect(folded.bytes == (try FoldedText.fold(text)))
            let original = Array(text.utf8)
            let ends = try graphemes.boundaries(in: original.span)
            let whole = folded.original(of: 0..<folded.bytes.count)
            // What can't be seen is left out, and all but the first of several spaces.
            if !text.unicodeScalars.contains("\u{200D}"), !text.contains("  ") {
                #expect(whole == 0..<original.count, "\(text)")
            }
            for place in folded.bytes.indices {
                let range = folded.original(of: place..<place + 1)
                #expect(ends.contains(range.upperBound), "\(text)")
            }
        }
    }

    @Test(arguments: SeededGenerator.seeds())
    func charactersAreApartAsForICU(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var graphemes = try Segmenter(.graphemes, locale: "und")
        for _ in 0..<3000 {
            let text = Self.text(&random)
            let scalars = ScalarText(Array(text.utf8).span)
            guard PlainText.areApart(scalars.scalars) else { continue }
            let bytes = Array(text.utf8)
            #expect(
                try graphemes.boundaries(in: bytes.span) == Array(scalars.offsets.dropFirst()),
                "\(text)")
        }
    }
}
