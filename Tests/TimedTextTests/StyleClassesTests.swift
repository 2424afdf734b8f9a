import TestSupport
import Testing

@testable import TimedText

struct StyleClassesTests {
    @Test func manyFontsOfOneNameTakeLinearTime() {
        // Punctuation isn't part of a class's name, so all of these want the same.
        let signs = Array("!?*+~^")
        var classes = StyleClasses(Document.Head())
        var names: Set<String> = []
        for number in 0..<7776 {
            var rest = number
            var face = ""
            for _ in 0..<5 {
                face.append(signs[rest % 6])
                rest /= 6
            }
            names.formUnion(classes.classes(font: "face=\"\(face)\"").classes)
        }
        #expect(names.count == 7776)
    }

    static func classes(_ css: String...) -> StyleClasses {
        var head = Document.Head()
        head.styles = css.map { Style(css: $0) }
        return StyleClasses(head)
    }

    @Test(arguments: [
        ("::cue(.x) { color: #FF8800 }", "color=\"#ff8800\""),
        ("::cue(c.x){color:Orange!important}", "color=\"orange\""),
        ("video::cue(.x), ::cue(.y) { color: rgb(255,136,0); }", "color=\"#ff8800\""),
        ("/* ::cue(.x){color:red} */ ::cue(.x) { font-family: 'A B', serif }", "face=\"A B\""),
        ("@media print { ::cue(.x) { color: red } } ::cue(.x){color:lime}", "color=\"lime\""),
        ("::cue(.x){color:red} ::cue(.x){color:blue}", "color=\"blue\""),
        ("::cue(.x){font-family: \"a\\22 b\\3e \"; color: red}", "color=\"red\" face='a\"b>'"),
        ("::cue(b.x){color:red}", nil), ("::cue(.x.y){color:red}", nil), ("::cue{color:red}", nil),
        ("::cue(.x){", nil), ("::cue(.x", nil), ("}", nil), ("::cue(.x){color}", nil), ("", nil),
    ])
    func findsFontsByRules(css: String, font: String?) {
        let found = Self.classes(css).font(classes: ["x", "other"])
        #expect(found.attributes == font)
        #expect(found.rest == (font == nil ? ["x", "other"] : ["other"]))
    }

    @Test func knowsTheDefaultColours() {
        let found = Self.classes().font(classes: ["yellow", "bg_blue", "loud"])
        #expect(found.attributes == "color=\"yellow\"")
        #expect(found.rest == ["bg_blue", "loud"])
    }

    @Test func findsOtherLooks() {
        let looks = Self.classes("::cue(.x){text-decoration:line-through;font-weight:700}")
            .looks(of: ["x"])
        #expect(looks.isStruck && looks.isBold && !looks.isItalic && looks.font == nil)
    }

    @Test func usesRulesThatAreThere() {
        var classes = Self.classes("::cue(.red) { color: #F00 }", "::cue(.lime) { color: green }")
        #expect(classes.classes(font: "color=red").classes == ["red"])
        #expect(classes.css == "")
        #expect(classes.classes(font: "color=lime").classes == ["lime-2"])
        #expect(classes.css == "::cue(.lime-2) { color: lime; }\n")
    }

    @Test func findsBackWhatItWrote() {
        var classes = Self.classes()
        let attributes = "color=\"#12ab34\" face=\"Noto Sans Thai\""
        let names = classes.classes(font: attributes).classes
        #expect(Self.classes(classes.css).font(classes: names).attributes == attributes)
    }
}
