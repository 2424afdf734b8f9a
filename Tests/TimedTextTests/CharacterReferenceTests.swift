import Testing

@testable import TimedText

struct CharacterReferenceTests {
    @Test(arguments: [
        ("&amp;", "&"), ("&lt;x", "<x"), ("&gt", ">"), ("&nbsp;", "\u{A0}"), ("&ampx", "&x"),
        ("&notit;", "¬it;"), ("&notin;", "∉"), ("&NotEqualTilde;", "\u{2242}\u{338}"),
        ("&CounterClockwiseContourIntegral;", "∳"), ("&bogus;", "&bogus;"), ("&", "&"),
        ("&;", "&;"), ("&am", "&am"), ("&AMP;", "&"), ("&lrm;", "\u{200E}"),
        ("&#65;", "A"), ("&#65x", "Ax"), ("&#x41;", "A"), ("&#X4a;", "J"), ("&#;", "&#;"),
        ("&#x;", "&#x;"), ("&#xg", "&#xg"), ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"),
        ("&#x110000;", "\u{FFFD}"), ("&#99999999999999999999;", "\u{FFFD}"), ("&#128;", "€"),
        ("&#x81;", "\u{81}"), ("&#x9F;", "Ÿ"), ("&#13;", "\r"), ("&#10;", "\n"),
    ])
    func resolves(text: String, characters: String) {
        var read = CueText()
        WebVTTMarkup.read(Array(text.utf8).span, into: &read)
        #expect(Array(read.plain.utf8) == Array(characters.utf8))
    }

    @Test(arguments: [
        ("a&ampb", "a&ampb"), ("a&amp=b", "a&amp=b"), ("a&amp b", "a& b"), ("a&amp;b", "a&b"),
        ("a&", "a&"), ("  a \t b ", "a b"), ("&#32;a", "a"), ("a&gt;b", "a>b"),
    ])
    func resolvesInAnnotations(annotation: String, name: String) {
        var read = CueText()
        WebVTTMarkup.read(Array("<v \(annotation)>x".utf8).span, into: &read)
        #expect(read.nodes == [.span(.voice, content: name, classes: [], [.text("x")])])
    }

    @Test func knowsEveryName() {
        #expect(CharacterReferenceTable.shared.count == 2231)
    }
}
