import Testing

@testable import Adaptation

@Suite("Text as if it stood in one line")
struct BreakTextTests {
    @Test(
        "line ends become spaces, or nothing beside scripts without spaces",
        arguments: [
            ("one\ntwo", "one two"), ("one \n two", "one two"), ("one  two", "one two"),
            ("\none\n", "one"), ("我爱\n你", "我爱你"), ("我爱\nAI", "我爱AI"), ("나는\n너를", "나는 너를"),
            ("well-\nknown", "well-known"), ("wait -\nno", "wait - no"), ("a\u{2028}b", "a b"),
        ])
    func joining(text: String, wanted: String) throws {
        let bytes = text.utf8Span
        let line = BreakText(bytes.span)
        #expect(line.bytes.map { String(decoding: $0, as: UTF8.self) } == wanted)
    }

    @Test("text that stands in one line already is left as it is")
    func same() {
        let text = " one two "
        let bytes = text.utf8Span
        let line = BreakText(bytes.span)
        #expect(line.bytes == nil)
        #expect(line.original(of: 4..<5) == 4..<5)
    }

    @Test("places are told in the text as it was")
    func places() {
        let text = "a \n b  c d"
        let bytes = text.utf8Span
        let line = BreakText(bytes.span)
        #expect(line.original(of: 1..<2) == 1..<4)
        #expect(line.original(of: 3..<4) == 5..<7)
        #expect(line.original(of: 5..<6) == 8..<9)
        #expect([0, 2, 4, 7, 9].map { line.offset(of: $0) } == [0, 1, 2, 4, 6])
    }
}
