import TestSupport
import Testing

@testable import TimedText

struct WebVTTMarkupTests {
    static func read(_ payload: String) -> CueText {
        var text = CueText()
        WebVTTMarkup.read(Array(payload.utf8).span, into: &text)
        return text
    }

    static func written(_ text: CueText) -> (payload: String, lost: [String], css: String) {
        var styles = StyleClasses(Document.Head())
        var output: [UInt8] = []
        var lost: [String] = []
        WebVTTMarkup.write(text, styles: &styles, to: &output, lost: &lost)
        return (String(decoding: output, as: UTF8.self), lost, styles.css)
    }

    @Test(arguments: [
        ("<i>a</i>", "<i>a</i>"), ("<i>a", "<i>a</i>"), ("a</i>", "a"), ("<x>a</x>", "a"),
        ("<b><i>a</b>b</i>c</b>", "<b><i>ab</i>c</b>"), ("<I>a", "a"),
        ("<c..a..b.>x", "<c.a.b>x</c>"),
        ("<ruby>a<rt>b</ruby>c", "<ruby>a<rt>b</rt></ruby>c"), ("<rt>a</rt>", "a"),
        ("<ruby>a<rt>b<rt>c</rt></ruby>", "<ruby>a<rt>bc</rt></ruby>"),
        ("<ruby><i><rt>b</i></ruby>", "<ruby><i>b</i></ruby>"),
        ("<v.loud  Bob  Smith >x", "<v.loud Bob Smith>x</v>"), ("<lang en>x", "<lang en>x</lang>"),
        ("<00:01.000>a<00:01>b", "<00:00:01.000>ab"), ("<", ""), ("<>a", "a"), ("< i>a", "a"),
        ("<i\nx>a</i\n>b", "<i>ab</i>"), ("1 < 2", "1 "), ("a > b", "a &gt; b"), ("<i/>a", "a"),
    ])
    func readsAsTheSpecificationSays(payload: String, canonical: String) {
        let written = Self.written(Self.read(payload))
        #expect(written.payload == canonical)
        #expect(written.lost == [])
    }

    @Test func writesFontsAsClasses() {
        var text = CueText()
        for attributes in [
            "color=red", "color='#FF0000'", "color=\"#f80\" face=\"Arial Black\"", "color=orange",
            "color=nonsense", "size=20", "", "color=\"rgb(255, 136, 0)\"", "face='a\"b'",
        ] {
            text.open(.font, attributes)
            text.append("x")
            text.close()
        }
        text.open(.strike, classes: ["y"])
        text.close()
        let written = Self.written(text)
        #expect(
            written.payload == """
                <c.red>x</c><c.red>x</c><c.color-ff8800.face-arial-black>x</c><c.orange>x</c>xxx\
                <c.color-ff8800>x</c><c.face-a-b>x</c><c.strike.y></c>
                """)
        #expect(written.lost == ["font color", "font size"])
        #expect(
            written.css == """
                ::cue(.red) { color: red; }
                ::cue(.color-ff8800) { color: #ff8800; }
                ::cue(.face-arial-black) { font-family: "Arial Black"; }
                ::cue(.orange) { color: orange; }
                ::cue(.face-a-b) { font-family: "a\\22 b"; }
                ::cue(.strike) { text-decoration: line-through; }

                """)
    }

    @Test func passesOverTagsThatAreTooDeep() {
        let depth = 100_000
        let payload =
            String(repeating: "<b>", count: depth) + "x" + String(repeating: "</b>", count: depth)
            + "y"
        let text = Self.read(payload)
        #expect(text.tokens.count == 2 * WebVTTMarkup.maximumDepth + 2)
        #expect(text.nodes.last == .text("y"))
        #expect(text.plain == "xy")
    }

    @Test(.timeLimit(.minutes(5))) func neverHangs() {
        for piece in ["<b>", "&CounterClockwiseContourIntegra", "<v &", "<c.", "</ruby>", "&#9"] {
            let text = Self.read(String(repeating: piece, count: 100_000) + "<i>end")
            #expect(text.openSpans == 0, "\(piece)")
        }
    }
}
