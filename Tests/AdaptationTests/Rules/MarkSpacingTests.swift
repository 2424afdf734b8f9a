import Testing

@Suite("Spaces at marks")
struct MarkSpacingTests {
    @Test(
        "missing and ordinary spaces at marks are found",
        arguments: [
            ("fr-FR", "Tu viens⟦ ⟧?", "Tu viens\u{202F}?"),
            ("fr-FR", "Tu viens⟦!⟧", "Tu viens\u{202F}!"),
            ("fr-FR", "⟦«⟧Oui⟦ ⟧»", "«\u{202F}Oui\u{202F}»"),
            ("th", "เร็ว⟦ๆ⟧เข้า", "เร็วๆ เข้า"),
        ])
    func found(locale: String, marked: String, mended: String) throws {
        let check = try RuleCheck("mark-spacing", locale)
        check.expect([marked])
        #expect(check.mended([MarkedText(marked).text]) == [mended])
    }

    @Test(
        "times, addresses, brackets and fixed spaces stay",
        arguments: [
            ("fr-FR", "À 12:30\u{A0}: oui\u{202F}?"), ("fr-FR", "https://example.com/?a"),
            ("fr-FR", "Quoi\u{202F}?!"), ("fr-FR", "(?)"), ("fr-CA", "Quoi?"),
            ("fr-CA", "Voici: toi"),
            ("fr-FR", "Voici\u{A0}: toi"), ("fr-FR", "Voici : toi"), ("th", "เร็วๆ เข้า"),
            ("en-US", "What? Go!"),
        ])
    func silent(locale: String, text: String) throws {
        try RuleCheck("mark-spacing", locale).expect([text])
    }
}
