import Testing

@testable import Adaptation

@Suite("Lines of speakers")
struct SpeakerLinesTests {
    private func ends(_ text: String, _ locale: String = "en-US") throws -> [Int] {
        SpeakerLines(try ResolvedSamples.rules(locale)).ends(in: Array(text.utf8))
    }

    @Test(
        "begin with a dash of any form",
        arguments: [
            ("- Who?\n- Me.", [6]), ("-Who?\n–Me.\n—You", [5, 12]), ("Who\nis it", []),
            ("Who - me\nyes", []), ("", []), ("\n-", [0]), ("- Who\nis it\n- Me", [11]),
            ("- Who\nMe", [5]), ("\u{202B}- Who\n\u{202B}－Me", [8]),
        ])
    func dashes(text: String, ends: [Int]) throws { #expect(try self.ends(text) == ends) }

    @Test(
        "labels, songs and descriptions keep their lines",
        arguments: [
            "CHEN: Who is it\nLI: Me", "CHEN: Who\nis it", "林：走\n好", "[Li] Who\nis it",
            "（林）走\n好", "(door slams)\nWho", "♪ Row your boat\nGently down ♪",
            "# Row your boat\nGently", "Row your boat ♪\nGently", "Dr. Li: Go\nnow",
            "LI\u{202F}: Go\nnow", "¿[Li] Qué\nhaces?", "LE VIEUX ROI : Va\nlà",
        ])
    func marked(text: String) throws { #expect(try ends(text).count == 1) }

    @Test(
        "sentences with a colon inside aren't labels",
        arguments: [
            "he said: go\nnow", "It is 10:30 now\nor later", "I told all of you: go\nnow",
            "http://a.b\nis it", "Go\nnow",
        ])
    func sentences(text: String) throws { #expect(try ends(text).isEmpty) }

    @Test(
        "what follows a question may be an answer",
        arguments: [
            ("Who is it?\nIt is me.", "en-US", 1), ("“Who?”\nMe", "en-US", 1),
            ("Who? Me\nor you", "en-US", 0), ("คุณมาทำไม\nมาหาคุณ", "th", 1),
            ("誰？\n私です", "ja", 1), ("你来吗\n来", "zh-Hans", 1), ("من أنت؟\nنعم", "ar", 1),
        ])
    func answers(text: String, locale: String, count: Int) throws {
        #expect(try ends(text, locale).count == count)
    }

    @Test("a dash counts with the spaces around it")
    func dash() throws {
        let speakers = SpeakerLines(try ResolvedSamples.rules("en-US"))
        #expect(speakers.dash(of: Array("-  Who".utf8)[...]) == 3)
        #expect(speakers.dash(of: Array("Who".utf8)[...]) == 0)
        #expect(speakers.dash(of: Array("x– Who".utf8).dropFirst()) == 4)
    }
}
