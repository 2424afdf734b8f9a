import Testing

@Suite("Quotation marks")
struct QuotesTests {
    @Test(
        "straight and foreign marks are found",
        arguments: [
            ("en-US", "He said ⟦\"⟧No⟦\"⟧.", "He said “No”."),
            ("de", "Er sagte ⟦\"⟧Nein⟦\"⟧.", "Er sagte „Nein“."),
            ("de", "Er sagte ⟦«⟧Nein⟦»⟧.", "Er sagte „Nein“."),
            ("en-US", "He said ⟦„⟧No⟦“⟧.", "He said “No”."),
            ("ja", "彼は⟦“⟧はい⟦”⟧と", "彼は「はい」と"),
            ("zh-Hans", "他说⟦「⟧好⟦」⟧", "他说“好”"),
            ("zh-Hans", "选择⟦\"⟧Create⟦\"⟧。", "选择“Create”。"),
            ("en-US", "“He said ⟦\"⟧no⟦\"⟧.”", "“He said \"no\".”"),
        ])
    func found(locale: String, marked: String, mended: String) throws {
        let check = try RuleCheck("quotes", locale)
        check.expect([marked])
        #expect(check.mended([MarkedText(marked).text]) == [mended])
    }

    @Test("quotations that aren't opened or closed are found")
    func unbalanced() throws {
        let check = try RuleCheck("quotes", "en-US")
        check.expect(["He said no⟦”⟧."])
        check.expect(["He said ⟦“⟧no."] + (0..<12).map { "Line \($0)" } + ["Then “yes”."])
    }

    @Test(
        "the locale's marks, apostrophes, inches and long quotations stay",
        arguments: [
            ("en-US", ["“No,” he said. “It’s ’em.”"]), ("en-US", ["“One", "“two", "three”"]),
            ("en-US", ["It's 5'10\" tall"]), ("he", ["צה\"ל כאן"]), ("de", ["„Nein“"]),
            ("pl", ["„Nie”"]), ("zh-Hans", ["他说“好”，《红楼梦》"]), ("ar", ["قال ”لا“ لي"]),
            ("ru", ["«Да»"]), ("en-GB", ["‘No’"]),
        ])
    func silent(locale: String, texts: [String]) throws {
        try RuleCheck("quotes", locale).expect(texts)
    }
}
