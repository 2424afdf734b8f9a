import ICU
import Testing

@Suite struct UnicodePropertiesTests {
    @Test(
        arguments: [
            ("a", "Latn", true, false), ("ก", "Thai", true, false), ("ิ", "Thai", false, true),
            ("漢", "Hani", true, false), ("ю", "Cyrl", true, false), ("1", "Zyyy", false, false),
        ] as [(Unicode.Scalar, String, Bool, Bool)])
    func knowsScriptAndCategory(scalar: Unicode.Scalar, script: String, letter: Bool, mark: Bool) {
        let properties = UnicodeProperties(of: scalar)
        #expect(properties.script.name == script)
        #expect(properties.isLetter == letter)
        #expect(properties.isMark == mark)
    }

    @Test func knowsCaseWidthAndTheRest() {
        #expect(UnicodeProperties(of: "Б").isUppercase)
        #expect(UnicodeProperties(of: "б").isLowercase)
        #expect(UnicodeProperties(of: "漢").eastAsianWidth == .wide)
        #expect(UnicodeProperties(of: "Ａ").eastAsianWidth == .fullwidth)
        #expect(UnicodeProperties(of: "ｱ").eastAsianWidth == .halfwidth)
        #expect(UnicodeProperties(of: "…").eastAsianWidth == .ambiguous)
        #expect(UnicodeProperties(of: "a").eastAsianWidth == .narrow)
        #expect(UnicodeProperties(of: "\u{7}").isControl)
        #expect(UnicodeProperties(of: "\u{E000}").isUnassigned)
        #expect(UnicodeProperties(of: "“").isPunctuation)
        #expect(UnicodeProperties(of: "7").isNumber)
        #expect(UnicodeProperties(of: "€").isSymbol)
        #expect(UnicodeProperties(of: "\u{3000}").isSeparator)
        #expect(UnicodeProperties(of: "ั").isNonspacingMark)
    }
}
