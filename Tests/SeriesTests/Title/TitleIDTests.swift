import Series
import Testing

@Suite struct TitleIDTests {
    @Test(arguments: ["a", "last-delivery", "38", "a--b", String(repeating: "x", count: 64)])
    func smallLettersDigitsAndHyphensAreAllowed(id: String) {
        #expect(TitleID.isValid(id))
    }

    @Test(arguments: [
        ("", nil), ("Last Delivery", "last-delivery"), ("-a", "a"), ("a-", "a"), ("ä", nil),
        ("最后一单", nil), ("a_b", "a-b"), ("a/b", "a-b"), ("Ｄelivery", "elivery"),
        (String(repeating: "x", count: 65), String(repeating: "x", count: 64)),
    ])
    func otherNamesAreAnsweredWithOneThatIsAllowed(id: String, suggested: String?) {
        #expect(!TitleID.isValid(id))
        #expect(TitleID.suggested(for: id) == suggested)
    }
}
