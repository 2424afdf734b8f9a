import Testing

@Suite("Text in the wrong charset")
struct MojibakeTests {
    @Test(
        "UTF-8 that was read in another charset is found, with what was meant",
        arguments: [
            ("fr-FR", "Caf⟦Ã©⟧ noir", "Café noir"),
            ("en-US", "It⟦â€™⟧s late", "It’s late"),
            ("en-US", "⟦ï»¿⟧Hello", "Hello"),
            ("zh-Hans", "⟦ä½\u{A0}å¥½⟧", "你好"),
            ("ru", "⟦РџСЂРёРІРµС‚⟧", "Привет"),
            ("pl", "⟦Ĺ‚⟧adny", "ładny"),
            ("th", "⟦à¸\u{81}à¸³⟧", "กำ"),
        ])
    func found(locale: String, marked: String, mended: String) throws {
        let check = try RuleCheck("mojibake", locale)
        check.expect([marked])
        #expect(check.mended([MarkedText(marked).text]) == [mended])
    }

    @Test(
        "letters with marks beside marks stay",
        arguments: [
            ("fr-FR", "«\u{A0}CAFÉ» ÇÀ perché»…"), ("pt-BR", "IRMÃ” e MAÇÃ…"),
            ("ru", "Рёв «РЁ» Привет"), ("vi", "ÂN ÃO à “ê”"), ("de", "ÄÖÜß „ÄÖ“"),
            ("it", "perché»…"),
            ("uk", "Їжак ґанок"), ("tr", "ŞĞİ “ŞÇ”"),
        ])
    func silent(locale: String, text: String) throws {
        try RuleCheck("mojibake", locale).expect([text])
    }
}
