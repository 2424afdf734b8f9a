import Testing

@Suite("Forbidden characters")
struct ForbiddenCharacterTests {
    @Test(
        "characters that nobody can read are found",
        arguments: [
            ("en-US", "a⟦\u{7}⟧b⟦\u{200B}⟧c⟦\u{FEFF}⟧", "abc"),
            ("en-US", "lost ⟦\u{FFFD}⟧ text", "lost \u{FFFD} text"),
            ("en-US", "⟦\u{E000}⟧⟦\u{FFFF}⟧⟦\u{378}⟧", "\u{E000}\u{FFFF}\u{378}"),
            ("ar", "⟦\u{202B}⟧سلام", "\u{202B}سلام"), ("ar", "سلام⟦\u{202C}⟧", "سلام"),
            ("en-US", "a⟦\u{200F}⟧b⟦\u{AD}⟧c", "abc"), ("en-US", "a⟦\u{200D}⟧b", "ab"),
        ])
    func found(locale: String, marked: String, mended: String) throws {
        let check = try RuleCheck("forbidden-character", locale)
        check.expect([marked])
        #expect(check.mended([MarkedText(marked).text]) == [mended])
    }

    @Test(
        "characters that scripts, directions and emoji need stay",
        arguments: [
            ("ar", "\u{202B}سلام\u{202C}\u{200F}"), ("fa", "می\u{200C}روم"),
            ("km", "ខ្មែរ\u{200B}ខ្មែរ"),
            ("en-US", "👩‍👩‍👧 ❤️ ♪ “It’s” — €5…"), ("hi", "क्\u{200D}ष हिन्दी"), ("th", "กำลัง\u{200B}ไป"),
            ("en-US", "Say \u{2067}שלום\u{2069} now"), ("vi", "Tiếng Việt"), ("ja", "ゲーム・ー々〆"),
        ])
    func silent(locale: String, text: String) throws {
        try RuleCheck("forbidden-character", locale).expect([text])
    }
}
