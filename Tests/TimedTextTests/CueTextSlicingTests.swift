import Testing

@testable import TimedText

@Suite("Parts of a cue's text")
struct CueTextSlicingTests {
    private func text(_ payload: String) -> CueText {
        var text = CueText()
        Markup.webVTT.read(payload.utf8Span.span, into: &text)
        return text
    }

    private func payload(_ text: CueText) -> String {
        Markup.webVTT.payload(of: text, in: Document.Head())
    }

    @Test(
        "keep the spans around them, and no empty ones",
        arguments: [
            ("<i>One two</i> three", 0..<3, "<i>One</i>"),
            ("<i>One two</i> three", 4..<9, "<i>two</i> t"),
            ("<i>One</i> <b>two</b>", 4..<7, "<b>two</b>"),
            ("<i>a<b>b</b></i>", 1..<2, "<i><b>b</b></i>"),
            ("One", 1..<1, ""), ("One", 0..<99, "One"), ("One", 5..<9, ""), ("é字", 2..<5, "字"),
        ])
    func slices(whole: String, range: Range<Int>, part: String) {
        #expect(payload(text(whole).slice(range)) == part)
    }

    @Test("the placement stays")
    func placement() {
        var text = CueText("One two")
        text.placement.alignment = 8
        #expect(text.slice(0..<3).placement.alignment == 8)
    }

    @Test("joined texts keep the spans of both")
    func joined() {
        let joined = text("<i>One</i>").joined(with: text("<v Ann>two <b>x</b></v>"), by: " ")
        #expect(payload(joined) == "<i>One</i> <v Ann>two <b>x</b></v>")
        #expect(joined.openSpans == 0 && joined.plain == "One two x")
        #expect(payload(CueText().joined(with: text("a"), by: "")) == "a")
    }

    @Test("slices that meet give the whole text back")
    func whole() {
        let whole = text("<i>One <b>two</b></i> three")
        for place in 0...whole.plain.utf8.count {
            let parts = whole.slice(0..<place).joined(
                with: whole.slice(place..<whole.plain.utf8.count), by: "")
            #expect(parts.plain == whole.plain && parts.openSpans == 0)
        }
    }
}
