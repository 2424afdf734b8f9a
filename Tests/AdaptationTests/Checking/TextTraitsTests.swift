import Testing

@testable import Adaptation

@Suite("What a line holds")
struct TextTraitsTests {
    @Test(
        "is noticed from its bytes",
        arguments: [
            ("", []), ("a", .letter), ("7", .digit), ("a b", [.letter, .space]),
            ("a  b", [.letter, .space, .doubledSpace]), (" a", [.letter, .space, .edgeSpace]),
            ("a ", [.letter, .space, .edgeSpace]), ("a\tb", [.letter, .control]),
            ("\u{7F}", .control),
            (".,?!:;-", [.fullStop, .comma, .question, .exclamation, .colon, .hyphen]),
            ("\"'", .straightQuote), ("([{}])", .bracket), ("<&>", .markup), ("$%*", .symbol),
            ("«\u{A0}¿", .latinMark), ("é", .latinLetter), ("Ж", .otherAlphabet),
            ("e\u{301}", [.letter, .otherAlphabet]), ("שـ", .rightToLeft), ("กि", .indic),
            ("—…“", .typographic), ("字あ한。", .eastAsian), ("！\u{E000}", .compatibility),
            ("😀", .supplementary),
        ] as [(String, TextTraits)])
    func noticed(text: String, traits: TextTraits) {
        let bytes = Array(text.utf8)
        #expect(TextTraits(of: bytes.span, TextTraitTable()) == traits)
        #expect(
            traits.isDisjoint(with: .beyondASCII) == text.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test("every trait is a bit of its own")
    func bits() {
        let all: [TextTraits] = [
            .digit, .letter, .space, .doubledSpace, .edgeSpace, .control, .fullStop, .comma,
            .question, .exclamation, .colon, .hyphen, .straightQuote, .bracket, .markup, .symbol,
            .latinMark, .latinLetter, .otherAlphabet, .rightToLeft, .indic, .typographic,
            .eastAsian, .compatibility, .supplementary, .italic, .spans, .voice, .severalLines,
        ]
        #expect(Set(all.map(\.rawValue)).count == all.count)
        #expect(all.allSatisfy { $0.rawValue.nonzeroBitCount == 1 })
    }
}
