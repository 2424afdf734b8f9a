import Diagnostics
import Testing

@testable import TimedText

@Suite("Places in a document")
struct DocumentPlacesTests {
    private func document(_ text: String, _ format: any SubtitleFormat.Type) throws -> Document {
        var findings: [Finding] = []
        return try format.read(
            SourceText(name: "file", text: text), options: ReadingOptions(), findings: &findings)
    }

    private func bytes(_ range: SourceRange?, _ document: Document) -> String? {
        range.flatMap { document.source?.text($0.bytes) }
    }

    @Test(
        "the timing line is found without what stands around it",
        arguments: ["\n", "\r\n"])
    func timing(lineEnd: String) throws {
        let text = "1\n00:00:01,000 --> 00:00:02,000  \nOne\n".replacing("\n", with: lineEnd)
        let document = try document(text, SubRip.self)
        let range = document.timingRange(of: document.cues[0])
        #expect(bytes(range, document) == "00:00:01,000 --> 00:00:02,000")
        #expect(range?.line == 2 && range?.column == 1)
    }

    @Test("every character of a text is found in its payload")
    func characters() throws {
        let payloads = [
            "plain text", "<i>a</i>&lt;b&amp;&amp;a", "{\\an8}x{y", "<b>é字</b>😀", "1 < 2 <i>&</i>",
            "a\nb\nc", "&#x41;&#66;C", "<font color=\"#f00\">r</font>ed", "&amp;lt;",
        ]
        for payload in payloads {
            let file = "1\n00:00:01,000 --> 00:00:02,000\n\(payload)\n"
            let document = try document(file, SubRip.self)
            let cue = document.cues[0]
            let plain = document.plainText(of: cue)
            var offset = 0
            for character in plain {
                let count = String(character).utf8.count
                let found = bytes(
                    document.range(of: cue, text: offset..<offset + count), document)
                var text = CueText()
                Markup.subRip.read((found ?? "").utf8Span.span, into: &text)
                #expect(text.plain == String(character), "\(payload) at \(offset)")
                offset += count
            }
        }
    }

    @Test("a range beyond the text ends with the payload")
    func beyond() throws {
        let document = try document("1\n00:00:01,000 --> 00:00:02,000\n<i>a</i>b\n", SubRip.self)
        let range = document.range(of: document.cues[0], text: 1..<99)
        #expect(bytes(range, document) == "b")
    }

    @Test("a cue that was made has no place")
    func made() throws {
        let document = Document(cues: [Cue(start: 0, end: 1, text: CueText("a"))])
        #expect(document.timingRange(of: document.cues[0]) == nil)
        #expect(document.range(of: document.cues[0], text: 0..<1) == nil)
    }

    @Test("a hundred thousand braces and brackets are walked in one go")
    func huge() throws {
        for piece in ["{", "<", "&", "\\", "{\\", "<i"] {
            let text = String(repeating: piece, count: 100_000) + "x"
            for format: any SubtitleFormat.Type in [SubRip.self, WebVTT.self] {
                let head = format.name == "vtt" ? "WEBVTT\n\n" : "1\n"
                let document = try document(
                    "\(head)00:00:01.000 --> 00:00:02.000\n\(text)\n", format)
                guard let cue = document.cues.first else { continue }
                let count = document.plainText(of: cue).utf8.count
                #expect(document.range(of: cue, text: max(0, count - 1)..<count) != nil)
            }
        }
    }
}
