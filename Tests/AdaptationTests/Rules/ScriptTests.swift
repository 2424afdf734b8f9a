import Testing

@Suite("Scripts")
struct ScriptTests {
    @Test(
        "letters of other scripts are found once a run",
        arguments: [
            ("en-US", "He says ⟦你好⟧ to me", "He says 你好 to me"),
            ("en-US", "You're l⟦\u{430}⟧te", "You're late"),
            ("th", "ไป ⟦日本⟧ กัน", "ไป 日本 กัน"),
            ("zh-Hans", "你好⟦さん⟧", "你好さん"),
        ])
    func found(locale: String, marked: String, mended: String) throws {
        let check = try RuleCheck("script", locale)
        check.expect([marked])
        #expect(check.mended([MarkedText(marked).text]) == [mended])
    }

    @Test("a Latin letter in a Cyrillic word is found")
    func lookalike() throws {
        let check = try RuleCheck("script", "ru")
        check.expect(["М⟦a⟧ма"])
        #expect(check.mended(["Мaма"]) == ["Мама"])
    }

    @Test(
        "the locale's scripts, names in Latin and symbols stay",
        arguments: [
            ("en-US", "Café ♪ 5 µm, α, ½ 😀 No. 1º"), ("ru", "Wi-Fi и IT-отдел"),
            ("th", "ไป Netflix"),
            ("ja", "東京タワーへ行こう ＯＫ"), ("zh-Hans", "卡拉OK，〇"), ("ko", "漢字와 한글"),
            ("vi", "Tiê\u{301}ng Việt"), ("ar", "مرحبا OK ٣"), ("hi", "हिन्दी।"),
        ])
    func silent(locale: String, text: String) throws {
        try RuleCheck("script", locale).expect([text])
    }
}
