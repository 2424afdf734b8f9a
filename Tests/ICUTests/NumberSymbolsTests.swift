import ICU
import Testing

@Suite struct NumberSymbolsTests {
    @Test(arguments: [
        ("en", ".", ","), ("de", ",", "."), ("fr", ",", "\u{202F}"), ("hi", ".", ","),
    ])
    func marksAreThoseOfTheLocale(locale: String, decimal: String, grouping: String) throws {
        let symbols = try NumberSymbols(locale: locale)
        #expect(symbols.decimal == decimal && symbols.grouping == grouping)
    }
}
