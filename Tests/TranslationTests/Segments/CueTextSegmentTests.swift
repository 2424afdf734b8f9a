import TestSupport
import Testing
import TimedText
import Translation
import TranslationMemory

struct CueTextSegmentTests {
    @Test func codesBecomeSpans() {
        let text = CueText(
            Segment(native: "He <i>said <b>no</b></i> <font color=\"red\">here</font>"))
        #expect(
            text.nodes == [
                .text("He "),
                .span(
                    .italic, content: "", classes: [],
                    [.text("said "), .span(.bold, content: "", classes: [], [.text("no")])]),
                .text(" "),
                .span(.font, content: "color=\"red\"", classes: [], [.text("here")]),
            ])
    }

    @Test func codesAreReadByWhatTheyDo() {
        let segment = Segment(
            "Go on",
            [
                InlineCode(.open, at: 3, native: "{\\i1}", pair: 1, type: "italic"),
                InlineCode(.placeholder, at: 3, native: "<x id='1'/>"),
                InlineCode(.close, at: 5, native: "{\\i0}", pair: 1, type: "italic"),
            ])
        #expect(
            CueText(segment).nodes == [
                .text("Go "), .span(.italic, content: "", classes: [], [.text("on")]),
            ])
    }

    @Test(arguments: ["</i>x<b>", "<v Ann Lee>x", "<i><b>x</i></b>", "<00:00:01.500>x", "a < b"])
    func anyCodesGiveAWholeText(native: String) {
        let text = CueText(Segment(native: native))
        #expect(text.openSpans == 0)
        #expect(text.plain == Segment(native: native).text)
    }

    /// What a segment keeps of a cue's text comes back.
    @Test(arguments: SeededGenerator.seeds())
    func spansComeBack(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let segments = CueSegments(try RealTitles.rules("en"))
        let kinds: [CueText.Token.Kind] = [.bold, .italic, .underline, .strike, .span, .language]
        for _ in 0..<50 {
            var text = CueText("a")
            for _ in 0..<Int.random(in: 0..<8, using: &generator) {
                if Bool.random(using: &generator), let kind = kinds.randomElement(using: &generator)
                {
                    text.open(kind, kind == .language ? "th" : "")
                    text.append("b é")
                } else {
                    text.close()
                    text.append("c")
                }
            }
            text.closeAll()
            #expect(CueText(segments.segment(of: text)).nodes == text.nodes, "seed \(seed)")
        }
    }
}
