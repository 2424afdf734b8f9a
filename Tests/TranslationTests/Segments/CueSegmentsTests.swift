import Adaptation
import Testing
import TimedText
import Translation
import TranslationMemory

struct CueSegmentsTests {
    private func document(_ payloads: [String]) throws -> Document {
        var text = ""
        for (index, payload) in payloads.enumerated() {
            text += "\(index + 1)\n00:00:0\(index),000 --> 00:00:0\(index),900\n\(payload)\n\n"
        }
        return try RealTitles.document(text)
    }

    private func segment(_ locale: String, _ payload: String) throws -> Segment {
        let document = try document([payload])
        return CueSegments(try RealTitles.rules(locale)).segment(of: document.cues[0], in: document)
    }

    @Test func spansBecomeCodes() throws {
        let segment = try segment("en", "He said <i>no</i> and <b>left</b>")
        #expect(segment.text == "He said no and left")
        #expect(segment.native == "He said <i>no</i> and <b>left</b>")
        #expect(segment.codes.map { $0.pair } == [1, 1, 2, 2])
    }

    @Test(arguments: [
        ("en", "One line\nand another", "One line and another"),
        ("en", "- One\n- Two", "- One\n- Two"),
        ("zh-Hans", "第一行\n第二行", "第一行 第二行"),
        ("zh-Hans", "第一行，\n第二行", "第一行，第二行"),
        ("ja", "第一行\n第二行", "第一行　第二行"),
        ("en", "  spaces \n  around ", "spaces   around"),
    ])
    func linesAreJoined(locale: String, payload: String, text: String) throws {
        #expect(try segment(locale, payload).text == text)
    }

    @Test func codesStayWhereTheyAreWhenLinesAreJoined() throws {
        let segment = try segment("ja", "<i>第一行</i>\n<b>第二行</b>")
        #expect(segment.native == "<i>第一行</i>　<b>第二行</b>")
    }

    @Test func aSentenceIsOneSegment() throws {
        let document = try document(["<i>like bees to a...</i>", "<i>...honeypot!</i>"])
        let rules = try RealTitles.rules("en")
        let sentence = try #require(CueSentences(rules).sentences(of: document).first)
        #expect(sentence.cues == 0..<2)
        let (segment, ends) = CueSegments(rules).segment(of: sentence, in: document)
        #expect(segment.native == "<i>like bees to a honeypot!</i>")
        #expect(ends == [14])
    }

    @Test func whatPlacesTheTextIsNoPartOfIt() throws {
        #expect(try segment("en", "{\\an8}Up there").native == "Up there")
    }
}
