import Testing

@Suite("Forms of marks")
struct MarkFormTests {
    @Test(
        "marks of other forms are found",
        arguments: [
            ("zh-Hans", "你是谁⟦? ⟧好⟦, ⟧走", "你是谁？好，走"),
            ("zh-Hans", "我有3个⟦!⟧", "我有3个！"),
            ("ja", "本当⟦?⟧", "本当？"),
            ("ar", "مرحبا⟦,⟧ من أنت⟦?⟧", "مرحبا، من أنت؟"),
            ("ur", "یہ کیا ہے⟦?⟧ اچھا⟦.⟧", "یہ کیا ہے؟ اچھا۔"),
            ("en-US", "Go⟦！⟧ Now⟦，⟧ please", "Go! Now, please"),
            ("id", "Siapa kamu⟦？⟧", "Siapa kamu?"),
        ])
    func found(locale: String, marked: String, mended: String) throws {
        let check = try RuleCheck("mark-form", locale)
        check.expect([marked])
        #expect(check.mended([MarkedText(marked).text]) == [mended])
    }

    @Test(
        "numbers, addresses, other scripts and the right forms stay",
        arguments: [
            ("zh-Hans", "时间是12:30，有1,000人"), ("zh-Hans", "他说 Are you OK?"),
            ("zh-Hans", "看www.example.com/?q=1吧"), ("ar", "الساعة 12:30، هل؟"),
            ("ar", "قال Who?"), ("ur", "اچھا... 3.5"), ("en-US", "Go! Now, please?"),
        ])
    func silent(locale: String, text: String) throws {
        try RuleCheck("mark-form", locale).expect([text])
    }
}
