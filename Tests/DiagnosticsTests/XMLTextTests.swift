import Testing

@testable import Diagnostics

struct XMLTextTests {
    @Test func markupIsEscaped() {
        #expect(XMLText.escaped("<&>\"'", inAttribute: true) == "&lt;&amp;&gt;&quot;'")
        #expect(XMLText.escaped("]]>\"", inAttribute: false) == "]]&gt;\"")
    }

    @Test func lineEndsAndTabsSurviveTheReader() {
        #expect(XMLText.escaped("a\tb\nc\rd", inAttribute: true) == "a&#x9;b&#xA;c&#xD;d")
        #expect(XMLText.escaped("a\tb\nc\rd", inAttribute: false) == "a\tb\nc&#xD;d")
    }

    @Test func whatXMLForbidsIsReplaced() {
        #expect(
            XMLText.escaped("\0\u{1B}\u{FFFE}\u{FFFF}🎬", inAttribute: false)
                == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}🎬")
        #expect(XMLText.escaped("\u{85}\u{2028}", inAttribute: false) == "&#x85;&#x2028;")
    }
}
