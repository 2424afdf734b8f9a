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
