import Testing

@Suite("Forms of digits")
struct DigitFormTests {
    @Test(
        "digits of other systems are found",
        arguments: [
            ("ar", "⟦٣⟧ أيام", "3 أيام"), ("th", "⟦๑๒⟧ คน", "12 คน"),
            ("en-US", "⟦１２⟧ men", "12 men"),
            ("ja", "あと⟦3⟧人 ⟦１２⟧人", "あと３人 12人"),
        ])
    func found(locale: String, marked: String, mended: String) throws {
        let check = try RuleCheck("digit-form", locale)
        check.expect([marked])
        #expect(check.mended([MarkedText(marked).text]) == [mended])
    }

    @Test(
        "the locale's digits stay",
        arguments: [
            ("ar", "3 أيام"), ("en-US", "12 x²"), ("ja", "３人と12人 3.5 B2"), ("fa", "۳ روز"),
            ("bn", "৩ দিন"), ("my", "၃ ရက်"),
        ])
    func silent(locale: String, text: String) throws {
        try RuleCheck("digit-form", locale).expect([text])
    }
}
