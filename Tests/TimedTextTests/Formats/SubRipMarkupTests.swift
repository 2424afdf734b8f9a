import TestSupport
import Testing

@testable import TimedText

@Suite struct SubRipMarkupTests {
    private typealias Node = CueText.Node

    private func read(_ payload: String) -> CueText {
        var text = CueText()
        SubRipMarkup.read(Array(payload.utf8).span, into: &text)
        return text
    }

    private func written(_ text: CueText) -> (payload: String, lost: [String]) {
        var output: [UInt8] = []
        var lost: [String] = []
        var styles = StyleClasses(Document.Head())
        SubRipMarkup.write(text, styles: &styles, to: &output, lost: &lost)
        return (String(decoding: output, as: UTF8.self), lost)
    }

    /// A tree in a short spelling: `i(a b(c))`.
    private func spelled(_ nodes: [Node]) -> String {
        nodes.map { node in
            switch node {
            case .text(let text): text
            case .timestamp(let time): "@\(time)"
            case .span(let kind, let content, _, let children):
                "\(kind)\(content.isEmpty ? "" : "[\(content)]")(\(spelled(children)))"
            }
        }.joined()
    }

    @Test(arguments: [
        ("Hello", "Hello"),
        ("a{\\p1}m 0 0&amp;\\h\\N l 9 9\n{\\p0}b", "ab"), ("{\\p2}<i>m 0 0</i>", "italic()"),
        ("<i>a</i> <B>b</B> <u>c</u> <S>d</S>", "italic(a) bold(b) underline(c) strike(d)"),
        ("<em>a</em><strong>b</strong><strike>c</strike>", "italic(a)bold(b)strike(c)"),
        ("<i>a</ i>b</ I >c", "italic(a)bc"),
        ("<i >a</i >", "italic(a)"),
        ("<i class=\"x\">a</i>", "italic(a)"),
        ("<i><b>a</i>b</b>c", "italic(bold(a))bold(b)c"),
        ("<i><b>a</i></b>", "italic(bold(a))"),
        ("<i>a", "italic(a)"),
        ("a</i>b</font>", "ab"),
        ("<i>a\nb</i>", "italic(a\nb)"),
        ("a<br>b<br/>c<BR />d", "a\nb\nc\nd"),
        ("I <3 you, 1 < 2, <<text>>, <Bob>, a > b", "I <3 you, 1 < 2, <<text>>, <Bob>, a > b"),
        ("<i am sad> <b", "<i am sad> <b"),
        ("{laughs} {} {\\o/} {\\", "{laughs} {} {\\o/} {\\"),
        ("<30>x <v Bob>y", "<30>x <v Bob>y"),
    ])
    func tags(_ payload: String, _ tree: String) {
        #expect(spelled(read(payload).nodes) == tree)
    }

    @Test(arguments: [
        ("<font color=red>x</font>", "color=\"red\""),
        ("<font color='#F00'>x</font>", "color=\"#ff0000\""),
        ("<FONT COLOR=\"#FF8800\">x</FONT>", "color=\"#ff8800\""),
        ("<font color=\"#ff8800\">x</font>", "color=\"#ff8800\""),
        ("<font color=ff8800>x</font>", "color=\"#ff8800\""),
        ("<font size=20 face='A b' color=Red>x</font>", "color=\"red\" face=\"A b\" size=\"20\""),
        ("<font color = \"red\" id=3>x</font>", "color=\"red\""),
        ("{\\c&H0000FF&}x", "color=\"#ff0000\""),
        ("{\\1c&HFF8000&}x", "color=\"#0080ff\""),
        ("{\\fnArial}x", "face=\"Arial\""),
        ("{\\fs20}x", "size=\"20\""),
        ("{c:$0000FF}x", "color=\"#ff0000\""),
    ])
    func fonts(_ payload: String, _ attributes: String) {
        #expect(spelled(read(payload).nodes) == "font[\(attributes)](x)")
    }

    @Test(arguments: [
        ("{\\i1}a{\\i0}b", "italic(a)b"),
        ("{\\i1\\b1}a{\\i0}b", "italic(bold(a))bold(b)"),
        ("{\\b700}a{\\b400}b", "bold(a)b"),
        ("{\\u1}a{\\r}b", "underline(a)b"),
        ("{\\c&HFF&}a{\\c&HFF00&}b{\\c}c", "font[color=\"#ff0000\"](a)font[color=\"#00ff00\"](b)c"),
        ("{\\blur2}a{\\fad(1,2)}b", "ab"),
        ("{y:i}a\nb", "italic(a)\nb"),
        ("{Y:b,i}a\nb", "bold(italic(a\nb))"),
        ("a\\Nb\\hc\\nd", "a\nb\u{A0}c\\nd"),
        ("&amp;lt; &lt;i&gt; &#65;&#x42; &nbsp;&lrm;", "&lt; <i> AB \u{A0}\u{200E}"),
        ("AT&T &copy; &; &#0; &#xD800; &amp", "AT&T &copy; &; &#0; &#xD800; &amp"),
    ])
    func overridesAndReferences(_ payload: String, _ tree: String) {
        #expect(spelled(read(payload).nodes) == tree)
    }

    @Test(
        arguments: [
            ("{\\an8}x", 8, nil), ("{\\a6}x", 8, nil), ("{\\a10}x", 5, nil), ("{\\a3}x", 3, nil),
            ("{\\an7\\pos(10,20.5)}x", 7, Region.Point(x: 10, y: 20.5)),
            ("{\\pos( -1 , 2 )}x", 0, Region.Point(x: -1, y: 2)), ("x{\\an9}{\\an1}", 9, nil),
            ("{\\an0}x", 0, nil),
        ] as [(String, UInt8, Region.Point?)])
    func placement(_ payload: String, _ alignment: UInt8, _ position: Region.Point?) {
        let text = read(payload)
        #expect(text.placement == CueText.Placement(alignment: alignment, position: position))
        #expect(text.plain == "x")
    }

    @Test func unknownOverridesAreNamed() {
        let payload = Array("{\\an8\\blur2}a{\\fad(1,2)\\i1}b{\\blur2}{no}".utf8)
        #expect(SubRipMarkup.dropped(from: payload.span) == ["\\blur2", "\\fad(1,2)"])
    }

    @Test(arguments: [
        "I <3 you", "1 < 2 && 3 > 2", "<i>x</i>", "</i>", "<Bob>", "{\\an8}x", "{\\an8", "{y:i}",
        "&lt;", "&amp;lt;", "AT&T", "a\\Nb", "C:\\x", "<font color=red>", "<br>", "{laughs}", "\\",
    ])
    func textThatLooksLikeMarkupSurvives(_ plain: String) {
        let payload = written(CueText(plain)).payload
        #expect(spelled(read(payload).nodes) == plain)
    }

    @Test func onlyWhatNeedsItIsEscaped() {
        #expect(written(CueText("I <3 you & {he} <Bob>")).payload == "I <3 you & {he} <Bob>")
        #expect(written(CueText("<i> &lt; {\\an8}")).payload == "&lt;i> &amp;lt; &#123;\\an8}")
    }

    @Test func whatSubRipCannotSayIsNamed() {
        var text = CueText()
        text.open(.voice, "Bob")
        text.append("a<")
        text.append(timestamp: 1500)
        text.append("i>")
        text.open(.ruby)
        text.append("漢")
        text.open(.rubyText)
        text.append("かん")
        text.close()
        text.close()
        text.open(.language, "ja")
        text.open(.span, "", classes: ["loud"])
        text.append("x")
        text.closeAll()
        let (payload, lost) = written(text)
        #expect(payload == "a&lt;i>漢(かん)x")
        #expect(lost == ["voice Bob", "timestamp", "ruby", "language ja", "class loud"])
    }

    @Test func anAmpersandBeforeAnInvisibleEndStaysAsItIs() {
        var text = CueText()
        text.open(.voice, "Bob")
        text.append("R&D & co")
        text.close()
        #expect(written(text).payload == "R&D & co")
        text.append("a &am")
        text.append(timestamp: 1500)
        text.append("p; b &")
        #expect(written(text).payload == "R&D & coa &amp;amp; b &")
    }

    @Test(.timeLimit(.minutes(5))) func namingWhatIsLostNeverHangs() {
        var text = CueText()
        for number in 0..<20_000 {
            text.open(.span, classes: ["c\(number)"])
            text.append("x")
            text.close()
        }
        let lost = written(text).lost
        #expect(lost.count == 101)
        #expect(lost.last == "rest")
    }

    @Test func nestingAndReopeningAreLimited() {
        let deep = read(String(repeating: "<i>", count: 5000) + "x")
        #expect(deep.tokens.count < 1100)
        #expect(deep.plain == "x")
        let mended = read(
            "<i>" + String(repeating: "<b>", count: 500)
                + String(repeating: "x</i><i>", count: 5000))
        #expect(mended.tokens.count < 30_000)
        #expect(mended.plain.count == 5000)
    }

    @Test func anyPayloadGivesATreeWhoseSpansClose() {
        for seed in SeededGenerator.seeds() {
            var random = SeededGenerator(seed: seed)
            for _ in 0..<500 {
                let payload = RandomSubRip.soup(&random)
                let text = read(payload)
                let opened = text.tokens.filter { ![.text, .timestamp, .end].contains($0.kind) }
                let closed = text.tokens.filter { $0.kind == .end }
                #expect(opened.count == closed.count, "seed \(seed): \(payload)")
                #expect(text.openSpans == 0)
                // What was read is written so that it is read again.
                let again = read(written(text).payload)
                #expect(again.nodes == text.nodes, "seed \(seed): \(payload)")
                #expect(again.placement == text.placement, "seed \(seed): \(payload)")
            }
        }
    }
}
