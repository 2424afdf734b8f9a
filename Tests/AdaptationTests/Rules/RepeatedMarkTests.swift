import Testing

@Suite("Repeated marks")
struct RepeatedMarkTests {
    @Test(
        "more than one mark is found, and left as it is",
        arguments: [
            ("en-US", "No⟦!!!⟧ What⟦?!⟧"),
            ("es-419", "⟦¡¡¡⟧Alto⟦!!!⟧"),
            ("ar", "من⟦؟!⟧"), ("zh-Hans", "什么⟦？？⟧"),
            ("ja", "待て⟦！！！！⟧"),
        ])
    func found(locale: String, marked: String) throws {
        let check = try RuleCheck("repeated-mark", locale)
        check.expect([marked])
        #expect(!check.hasRemedy([MarkedText(marked).text]))
    }

    @Test(
        "single marks and allowed pairs stay",
        arguments: [("en-US", "No! What? Yes…"), ("ja", "えっ！？"), ("th", "ไป!")])
    func silent(locale: String, text: String) throws {
        try RuleCheck("repeated-mark", locale).expect([text])
    }
}
