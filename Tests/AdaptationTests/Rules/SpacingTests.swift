import Testing

@Suite("Spaces")
struct SpacingTests {
    @Test(
        "doubled spaces, spaces at edges and before marks are found",
        arguments: [
            ("en-US", "Wait⟦  ⟧for me⟦ ⟧!", "Wait for me!"),
            ("en-US", "⟦ ⟧One\nTwo⟦  ⟧", "One\nTwo"),
            ("en-US", "One⟦\t⟧two", "One two"),
            ("en-US", "One⟦\u{3000}⟧two", "One two"),
            ("fr-FR", "Bonjour⟦ ⟧, toi\u{202F}!", "Bonjour, toi\u{202F}!"),
            ("fr-FR", "Dix⟦ \u{A0}⟧ans", "Dix\u{A0}ans"),
            ("ja", "そう⟦　　⟧でも", "そう　でも"),
            ("zh-Hans", "走⟦ ⟧！", "走！"),
            ("th", "เร็ว⟦ ⟧ๆ", "เร็วๆ"),
            ("ar", "من أنت⟦ ⟧؟", "من أنت؟"),
        ])
    func found(locale: String, marked: String, mended: String) throws {
        let check = try RuleCheck("spacing", locale)
        check.expect([marked])
        #expect(check.mended([MarkedText(marked).text]) == [mended])
    }

    @Test(
        "what is meant stays",
        arguments: [
            ("en-US", "- …and then? :)"), ("en-US", "He uses .NET and .5 mm"),
            ("en-US", "Smile :-) please"), ("en-US", "so …and so"),
            ("fr-FR", "Tu viens\u{202F}? «\u{A0}Oui\u{A0}»"), ("ja", "そう　でも"),
            ("zh-Hans", "走 快走！"), ("th", "เร็วๆ ไปกัน"),
        ])
    func silent(locale: String, text: String) throws {
        try RuleCheck("spacing", locale).expect([text])
    }
}
