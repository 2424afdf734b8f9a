import Testing

@Suite("Dashes of speakers")
struct DialogueDashTests {
    @Test(
        "dashes that aren't the locale's are found",
        arguments: [
            ("en-US", "⟦- ⟧Come.\n⟦– ⟧No.", "-Come.\n-No."),
            ("es-419", "⟦-⟧¿Vienes?\n⟦—⟧No.", "- ¿Vienes?\n- No."),
            ("fr-FR", "- Oui.\n⟦-⟧Non.", "- Oui.\n- Non."),
            ("en-US", "⟦Come.⟧\n-No.", "-Come.\n-No."),
            ("he", "⟦-⟧בוא.\n-לא.", "בוא.\n-לא."),
            ("th", "⟦- ⟧ไปไหม\n⟦- ⟧ไม่", "- ไปไหม\n- ไม่"),
        ])
    func found(locale: String, marked: String, mended: String) throws {
        let check = try RuleCheck("dialogue-dash", locale)
        check.expect([marked])
        #expect(check.mended([MarkedText(marked).text]) == [mended])
    }

    @Test(
        "right dashes, numbers, pauses and single dashes stay",
        arguments: [
            ("en-US", "-Come.\n-No."), ("en-US", "-5 degrees\nor so"), ("en-US", "I think\n— no"),
            ("en-US", "-Come here\nto me."), ("en-US", "I was…\n-- never mind"),
            ("es-419", "-\u{A0}¿Sí?\n-\u{A0}No."), ("en-US", "Well-known\nto all"),
            ("th", "ไป\nไม่"),
        ])
    func silent(locale: String, text: String) throws {
        try RuleCheck("dialogue-dash", locale).expect([text])
    }
}
