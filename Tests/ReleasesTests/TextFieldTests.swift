import Releases
import TestSupport
import Testing

@Suite struct TextFieldTests {
    static let provenance = PlatformTemplate.Provenance(confidence: .contract)

    func field(_ unit: TextField.Unit, _ maximum: Int?) -> TextField {
        TextField(maximum: maximum, unit: unit, from: "title.name", provenance: Self.provenance)
    }

    /// Graphemes, scalars, UTF-16 code units, bytes of UTF-8, Han characters.
    @Test(arguments: [
        ("", 0, 0, 0, 0, 0), ("Gift", 4, 4, 4, 4, 2), ("Gifts", 5, 5, 5, 5, 3),
        // Thai: a vowel sign above and one that follows belong to their consonant.
        ("ที่รัก", 3, 6, 6, 18, 2), ("น้ำ", 1, 3, 3, 9, 1),
        // Hindi: a conjunct with its virama and vowel sign.
        ("प्रेम", 2, 5, 5, 15, 1), ("नमस्ते", 3, 6, 6, 18, 2),
        // Arabic with short vowels.
        ("حُبّ", 2, 4, 4, 8, 1),
        // A family of four in one grapheme, and a flag.
        ("👨‍👩‍👧‍👦", 1, 7, 11, 25, 1), ("🇧🇷", 1, 2, 4, 8, 1),
        ("e\u{301}", 1, 2, 2, 3, 1),
        ("总裁的契约", 5, 5, 5, 15, 5), ("总裁，2的", 5, 5, 5, 13, 5), ("第99次", 4, 4, 4, 8, 3),
        ("𠮷", 1, 1, 2, 4, 1),
    ])
    func eachUnitCountsInItsOwnWay(
        text: String, graphemes: Int, scalars: Int, utf16: Int, utf8: Int, han: Int
    ) throws {
        #expect(try field(.grapheme, nil).length(of: text) == graphemes, "\(text)")
        #expect(try field(.scalar, nil).length(of: text) == scalars, "\(text)")
        #expect(try field(.utf16, nil).length(of: text) == utf16, "\(text)")
        #expect(try field(.utf8, nil).length(of: text) == utf8, "\(text)")
        #expect(try field(.han, nil).length(of: text) == han, "\(text)")
    }

    @Test(arguments: [
        ("He came back. Nobody knew why.", "en", 20, TextField.Unit.grapheme, "He came back."),
        ("The gift of the tycoon", "en", 12, .grapheme, "The gift of"),
        ("Gift, revenge", "en", 6, .grapheme, "Gift"),
        ("Unbelievable", "en", 5, .grapheme, "Unbel"),
        ("它不过是一份礼物而已", "zh-Hans", 6, .grapheme, "它不过是一份"),
        ("总裁的契约新娘", "zh-Hans", 5, .han, "总裁的契约"),
        ("ของขวัญจากมหาเศรษฐี", "th", 11, .grapheme, "ของขวัญจาก"),
        ("प्रेम की कहानी", "hi", 30, .utf8, "प्रेम की"),
        ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", "en", 30, .utf8, "👨‍👩‍👧‍👦"),
        ("short", "en", 30, .utf8, "short"),
    ])
    func aCutEndsWhereAReaderWouldStop(
        text: String, locale: String, maximum: Int, unit: TextField.Unit, cut: String
    ) throws {
        let field = field(unit, maximum)
        #expect(try field.cut(text, locale: locale) == cut)
        #expect(try field.fits(cut))
    }

    @Test func whereNotEvenAGraphemeFitsThereIsNoCut() throws {
        #expect(try field(.utf8, 3).cut("👨‍👩‍👧‍👦", locale: "en") == nil)
        #expect(try field(.utf8, nil).cut("👨‍👩‍👧‍👦", locale: "en") == "👨‍👩‍👧‍👦")
    }

    @Test func anyCutFitsAndIsABeginning() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var generator = SeededGenerator(seed: seed)
        let pieces = ["a", " ", "ที่", "प्रे", "的", "👨‍👩‍👧‍👦", "，", ". ", "ب", "e\u{301}", "\n", "9"]
        for _ in 0..<400 {
            let count = Int.random(in: 1...30, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }
                .joined()
            let maximum = Int.random(in: 1...40, using: &generator)
            for unit in TextField.Unit.allCases {
                let field = field(unit, maximum)
                guard let cut = try field.cut(text, locale: "th") else { continue }
                #expect(try field.fits(cut), "seed \(seed)")
                #expect(text.utf8.starts(with: cut.utf8), "seed \(seed)")
                if try field.fits(text) { #expect(cut == text, "seed \(seed)") }
            }
        }
    }

    @Test func forbiddenCharactersAreNamed() {
        var field = field(.utf8, 10)
        field.forbidden = ["<", ">"]
        #expect(field.forbiddenCharacters(in: "a > b") == [">"])
    }
}
