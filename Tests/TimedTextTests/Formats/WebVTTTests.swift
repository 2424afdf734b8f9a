import Diagnostics
import Testing

@testable import TimedText

@Suite struct WebVTTTests {
    @Test(arguments: [
        ("WEBVTT", 100), ("\u{FEFF}WEBVTT\n", 100), ("WEBVTT a title\n\n", 100),
        ("WEBVTT\tx\n", 100), ("WEBVTTx\n", 0), (" WEBVTT\n", 0), ("webvtt\n", 0), ("", 0),
        ("1\n00:00:01,000 --> 00:00:02,000\nHi\n", 0),
    ])
    func isToldByItsSignature(_ text: String, _ confidence: Int) {
        #expect(WebVTT.confidence(in: SourceText(name: "a", text: text)) == confidence)
    }

    @Test func refusesWhatHasNoSignature() {
        var findings: [Finding] = []
        #expect {
            try WebVTT.read(
                SourceText(name: "a", text: "00:01.000 --> 00:02.000\nHi\n"),
                options: ReadingOptions(), findings: &findings)
        } throws: {
            ($0 as? FormatError)?.code == .notThisFormat
        }
    }

    @Test func writesWhatItReadsByteForByte() throws {
        let text =
            "WEBVTT\r\n\r\nNOTE x\r\n\r\n\r\n00:01.000 --> 00:02.000 line:0\r\n<b>Hi\r\n\r\njunk"
        var findings: [Finding] = []
        let document = try WebVTT.read(
            SourceText(name: "a", text: text), options: ReadingOptions(), findings: &findings)
        #expect(try document.written(as: WebVTT.self, findings: &findings) == Array(text.utf8))
    }
}
