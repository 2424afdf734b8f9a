import ICU
import Testing

@Suite struct CaseFoldingTests {
    @Test(arguments: [("Straße ΣΑΣ", "strasse σασ"), ("", ""), ("ПРИВЕТ", "привет")])
    func folds(text: String, expected: String) throws {
        #expect(try CaseFolding.folded(text) == expected)
    }

    @Test func growsWhereFoldingDoes() throws {
        let text = String(repeating: "ΐ", count: 500)
        #expect(try CaseFolding.folded(text).unicodeScalars.count == 1500)
    }
}
