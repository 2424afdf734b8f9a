import Testing

@testable import Commands

@Suite struct TermListTests {
    @Test func takesOneTermFromALine() {
        let list = TermList(
            "\u{FEFF}Gu Yan\tname\r\n# a comment\n\n  Yuandu Tower , place\n顾衍\n\t\n")
        #expect(list.terms == ["Gu Yan", "Yuandu Tower", "顾衍"])
        #expect(TermList("").terms.isEmpty)
    }
}
