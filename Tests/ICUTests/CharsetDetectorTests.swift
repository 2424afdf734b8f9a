import ICU
import Testing

@Suite struct CharsetDetectorTests {
    @Test func votes() throws {
        let text = Array("Я не знаю, что тебе сказать. Мы не можем так больше жить.".utf8)
        let bytes = try CharsetConverter("KOI8-R").encode(text.span).bytes
        let votes = try CharsetDetector.votes(on: bytes.span)
        #expect(votes.first?.charset == "KOI8-R")
        #expect(votes.first?.language == "ru")
        #expect(try CharsetDetector.votes(on: [UInt8]().span).allSatisfy { $0.confidence <= 100 })
    }
}
