import Testing

@testable import TimedText

@Suite("Walk through a payload")
struct PayloadWalkTests {
    private func found(
        _ payload: String, _ plain: String, _ range: Range<Int>, _ markup: Markup,
        isXML: Bool = false
    ) -> String {
        let bytes = Array(payload.utf8)
        var walk = PayloadWalk(
            bytes, payload: 0..<bytes.count, plain: Array(plain.utf8), markup: markup, isXML: isXML)
        let start = walk.advance(to: range.lowerBound)
        let end = walk.advance(to: range.upperBound, stepsOverMarkup: false)
        return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    }

    @Test(
        "finds characters behind and between markup",
        arguments: [
            ("<i>a</i>b", "ab", 1..<2, Markup.subRip, "b"),
            ("<i>a</i>b", "ab", 0..<2, .subRip, "a</i>b"),
            ("<3 <i>x</i>", "<3 x", 3..<4, .subRip, "x"),
            ("<i>< 3</i>", "< 3", 0..<1, .subRip, "<"),
            ("&amp;amp", "&amp", 1..<4, .subRip, "amp"),
            ("&amp;a", "&a", 1..<2, .webVTT, "a"),
            ("a&ampb", "a&b", 2..<3, .webVTT, "b"),
            ("a<c.x>b", "ab", 1..<2, .webVTT, "b"),
            ("a\\Nb", "a\nb", 2..<3, .subStation, "b"),
            ("a\\hb", "a\u{A0}b", 3..<4, .subStation, "b"),
            ("{\\i1}a & <b>", "a & <b>", 4..<7, .subStation, "<b>"),
            ("a{b c", "a{b c", 1..<3, .subStation, "{b"),
            ("<i>a</i>", "<i>a</i>", 3..<4, .plain, "a"),
            ("a\r\nb", "a\nb", 2..<3, .subRip, "b"), ("a\rb", "a\nb", 2..<3, .subRip, "b"),
            ("a<br>b", "a\nb", 2..<3, .subRip, "b"),
        ])
    func places(
        payload: String, plain: String, range: Range<Int>, markup: Markup, text: String
    ) {
        #expect(found(payload, plain, range, markup) == text)
    }

    @Test(
        "white space of XML is one space or none",
        arguments: [
            ("\n  a<br/>\n  b", "a\nb", 2..<3, "b"), ("a \n b", "a b", 2..<3, "b"),
            ("a\n  <br/>b", "a\nb", 2..<3, "b"), ("a<tt:br />b", "a\nb", 2..<3, "b"),
            ("<span>a</span> <span>b</span>", "a b", 2..<3, "b"), ("&#65;&lt;b", "A<b", 2..<3, "b"),
        ])
    func xml(payload: String, plain: String, range: Range<Int>, text: String) {
        #expect(found(payload, plain, range, .webVTT, isXML: true) == text)
    }
}
