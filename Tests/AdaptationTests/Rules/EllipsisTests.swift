import Testing

@Suite("Ellipsis")
struct EllipsisTests {
    @Test(
        "other forms of the ellipsis are found",
        arguments: [
            ("en-US", "I thought⟦...⟧ no⟦..⟧", "I thought… no…"),
            ("en-US", "Well⟦. . .⟧ yes", "Well… yes"),
            ("en-US", "Well⟦……⟧", "Well…"),
            ("zh-Hans", "我⟦。。。⟧不⟦……⟧", "我…不…"),
            ("th", "แต่⟦...⟧", "แต่…"), ("ar", "لكن⟦....⟧", "لكن…"),
        ])
    func found(locale: String, marked: String, mended: String) throws {
        let check = try RuleCheck("ellipsis", locale)
        check.expect([marked])
        #expect(check.mended([MarkedText(marked).text]) == [mended])
    }

    @Test(
        "one ellipsis, full stops and dots in names stay",
        arguments: [
            ("en-US", "Well… Mr. X. Yes."), ("en-US", "Open ../save and 1..10"),
            ("zh-Hans", "好。走。"), ("ja", "でも…"),
        ])
    func silent(locale: String, text: String) throws {
        try RuleCheck("ellipsis", locale).expect([text])
    }
}
