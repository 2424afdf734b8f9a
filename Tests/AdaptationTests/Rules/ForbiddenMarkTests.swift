import Testing

@Suite("Marks that aren't used")
struct ForbiddenMarkTests {
    @Test(
        "marks that the locale doesn't use are found",
        arguments: [
            ("th", "ไปกันเถอะ⟦.⟧", "ไปกันเถอะ"),
            ("th", "คุณจะไปไหม⟦?⟧", "คุณจะไปไหม"),
            ("th", "จริงด้วยสิ⟦?⟧", "จริงด้วยสิ?"),
            ("ja", "そうだ⟦。⟧", "そうだ"),
            ("ja", "でも⟦、⟧行こう⟦。⟧", "でも　行こう"),
        ])
    func found(locale: String, marked: String, mended: String) throws {
        let check = try RuleCheck("forbidden-mark", locale)
        check.expect([marked])
        #expect(check.mended([MarkedText(marked).text]) == [mended])
    }

    @Test(
        "numbers, abbreviations, addresses and words of other scripts stay",
        arguments: [
            ("th", "ราคา 3.5 ล้าน"), ("th", "เวลา 10.30 น."), ("th", "ดร.สมชาย"),
            ("th", "ดู example.com"), ("th", "Wi-Fi ไม่ดี"), ("th", "แต่..."), ("th", "Mr. X มา"),
            ("en-US", "Go. Now?"), ("th", "เรือ --> ฝั่ง"), ("ja", "そうだ　でも"),
        ])
    func silent(locale: String, text: String) throws {
        try RuleCheck("forbidden-mark", locale).expect([text])
    }
}
