import ICU
import Testing

@Suite struct ExemplarSetTests {
    @Test func holdsTheLettersOfALocaleWithCapitals() throws {
        let polish = try ExemplarSet(locale: "pl")
        #expect(polish.contains("ł") && polish.contains("Ł"))
        #expect(!polish.contains("q") && !polish.contains("ñ"))
        #expect(try ExemplarSet(locale: "pl", kind: .auxiliary).contains("q"))
        #expect(try ExemplarSet(locale: "fr", kind: .punctuation).contains("«"))
        #expect(try ExemplarSet(locale: "zh-Hant").contains("這"))
        #expect(try !ExemplarSet(locale: "zh-Hans").contains("這"))
    }

    @Test func holdsTheLettersOfDigraphs() throws {
        let hungarian = try ExemplarSet(locale: "hu")
        #expect(hungarian.contains("z") && hungarian.contains("Z"))
    }
}
