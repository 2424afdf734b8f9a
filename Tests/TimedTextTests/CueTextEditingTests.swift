import TestSupport
import Testing

@testable import TimedText

@Suite("Editing of cue texts")
struct CueTextEditingTests {
    private func tagged() -> CueText {
        // ab<i>cd</i>ef
        var text = CueText("ab")
        text.open(.italic)
        text.append("cd")
        text.close()
        text.append("ef")
        return text
    }

    @Test(
        "characters are replaced, and spans stay around what stays",
        arguments: [
            ([TextEdit(0..<0, "X")], "Xab<i>cd</i>ef"),
            ([TextEdit(6..<6, "X")], "ab<i>cd</i>efX"),
            ([TextEdit(2..<2, "X")], "ab<i>Xcd</i>ef"),
            ([TextEdit(1..<3, "X")], "aX<i>d</i>ef"),
            ([TextEdit(3..<5, "XY")], "ab<i>cXY</i>f"),
            ([TextEdit(0..<6, "")], "<i></i>"),
            ([TextEdit(4..<5, "E"), TextEdit(0..<1, "A")], "Ab<i>cd</i>Ef"),
            ([TextEdit(0..<3, "X"), TextEdit(1..<2, "Y")], "X<i>d</i>ef"),
        ])
    func replacing(edits: [TextEdit], expected: String) {
        let result = tagged().replacing(edits)
        #expect(Markup.webVTT.payload(of: result, in: Document.Head()) == expected)
    }

    @Test("spans of a kind go, and what they hold stays")
    func removing() {
        #expect(tagged().removing(.italic).tokens.count == 1)
        #expect(tagged().removing(.italic).plain == "abcdef")
        #expect(tagged().removing(.bold) == tagged())
    }

    @Test(
        "random edits give the plain text that string surgery gives",
        arguments: SeededGenerator.seeds())
    func random(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            var start = 0
            var edits: [TextEdit] = []
            while start < 6, Bool.random(using: &generator) {
                let low = Int.random(in: start...6, using: &generator)
                let high = Int.random(in: low...6, using: &generator)
                edits.append(
                    TextEdit(low..<high, ["", "x", "yz"].randomElement(using: &generator) ?? ""))
                start = high + 1
            }
            var plain = Array("abcdef".utf8)
            for edit in edits.reversed() {
                plain.replaceSubrange(edit.range, with: edit.replacement)
            }
            let result = tagged().replacing(edits.shuffled(using: &generator))
            #expect(result.plain == String(decoding: plain, as: UTF8.self), "edits \(edits)")
        }
    }
}
