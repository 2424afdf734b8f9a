import Testing

@Suite("Marks at a line's end")
struct LineEndMarkTests {
    @Test(
        "full stops and commas at a line's end are found",
        arguments: [
            ("zh-Hans", "我知道⟦，⟧\n走吧⟦。⟧", "我知道\n走吧"),
            ("zh-Hant", "他說「走」⟦。⟧", "他說「走」"),
            ("ko", "갑시다⟦.⟧", "갑시다"),
        ])
    func found(locale: String, marked: String, mended: String) throws {
        let check = try RuleCheck("line-end-mark", locale)
        check.expect([marked])
        #expect(check.mended([MarkedText(marked).text]) == [mended])
    }

    @Test(
        "marks inside a line, abbreviations and pauses stay",
        arguments: [
            ("zh-Hans", "好，走吧！"), ("ko", "글쎄..."), ("ko", "이건 U.S.A."), ("ko", "3."),
            ("zh-Hans", "他说“走。”"), ("en-US", "Go."),
        ])
    func silent(locale: String, text: String) throws {
        try RuleCheck("line-end-mark", locale).expect([text])
    }
}
