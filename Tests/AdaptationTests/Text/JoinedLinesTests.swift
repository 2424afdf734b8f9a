import Testing

@testable import Adaptation

@Suite("Lines joined for their numbers")
struct JoinedLinesTests {
    @Test(
        "line ends go beside characters that stand without spaces",
        arguments: [
            ("三百万\n人民币\n给我", "三百万人民币给我"), ("1.5\nmillion", "1.5\nmillion"), ("\n三\n", "\n三\n"),
            ("", ""),
        ])
    func joined(text: String, wanted: String) {
        #expect(JoinedLines(Array(text.utf8)).bytes == Array(wanted.utf8))
    }

    @Test("bytes are found again in the text")
    func original() {
        let text = Array("欠我\n三百万\n人民币".utf8)
        let joined = JoinedLines(text)
        #expect(joined.original(of: 6..<15) == 7..<16)
        #expect(joined.original(of: 6..<24) == 7..<26)
        #expect(joined.original(of: 0..<6) == 0..<6)
    }
}
