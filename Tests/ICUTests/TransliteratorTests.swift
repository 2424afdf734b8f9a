import ICU
import Testing

@Suite struct TransliteratorTests {
    @Test(arguments: [
        ("Hant-Hans", "少爺，您的湯麵涼了。", "少爷，您的汤面凉了。"),
        ("Han-Latin; Latin-ASCII", "少爷 回来", "shao ye hui lai"),
        ("Any-Latin", "Привет", "Privet"),
        ("Hant-Hans", "Nothing to change 好", "Nothing to change 好"),
        ("Hant-Hans", "", ""),
    ])
    func writesInAnotherScript(id: String, text: String, expected: String) throws {
        var transliterator = try Transliterator(id)
        #expect(try transliterator.transliterated(text) == expected)
        #expect(transliterator.id == id)
    }

    @Test func unknownRulesAreRefused() {
        #expect(throws: ICUError.self) { _ = try Transliterator("Klingon-Elvish") }
    }

    /// Stretches of a long text end behind punctuation, and never inside a character.
    @Test(arguments: ["爺，", "😀", "e\u{301}\u{323}", "爺"])
    func longTextsAreTakenInStretches(piece: String) throws {
        var transliterator = try Transliterator("Hant-Hans")
        let text = "a" + String(repeating: piece, count: 10_000)
        let expected =
            "a"
            + String(repeating: piece == "爺，" ? "爷，" : piece == "爺" ? "爷" : piece, count: 10_000)
        #expect(try transliterator.transliterated(text) == expected)
    }

    @Test func badBytesDoNoHarm() throws {
        var transliterator = try Transliterator("Any-Latin")
        let bytes: [UInt8] = [0xE5, 0xB0, 0x61, 0xFF, 0x00, 0x62]
        let result = try transliterator.transliterated(bytes.span)
        #expect(String(decoding: result, as: UTF8.self).contains("a"))
    }
}
