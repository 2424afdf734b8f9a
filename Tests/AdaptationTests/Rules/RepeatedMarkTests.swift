import Testing

@Suite("Repeated marks")
struct RepeatedMarkTests {
    @Test(
        "more than one mark is found",
        arguments: [
            ("en-US", "No⟦!!!⟧ What⟦?!⟧", "No! What?!"),
            ("es-419", "⟦¡¡¡⟧Alto⟦!!!⟧", "¡Alto!"),
            ("ar", "من⟦؟!⟧", "من؟!"), ("zh-Hans", "什么⟦？？⟧", "什么？"),
            ("ja", "待て⟦！！！！⟧", "待て！"),
        ])
    func found(locale: String, marked: String, mended: String) throws {
        let check = try RuleCheck("repeated-mark", locale)
        check.expect([marked])
        #expect(check.mended([MarkedText(marked).text]) == [mended])
    }

    @Test(
        "single marks and allowed pairs stay",
        arguments: [("en-US", "No! What? Yes…"), ("ja", "えっ！？"), ("th", "ไป!")])
    func silent(locale: String, text: String) throws {
        try RuleCheck("repeated-mark", locale).expect([text])
    }
}
