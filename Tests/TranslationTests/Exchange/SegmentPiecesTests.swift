import TestSupport
import Testing
import TimedText
import TranslationMemory

@testable import Translation

@Suite struct SegmentPiecesTests {
    @Test func codesArePaired() {
        let pieces: [CuePiece] = [
            .code("{\\an8}"), .code("<i>"), .text("a"), .code("</i>"), .text("b"), .code("</b>"),
            .code("<u>"),
        ]
        let segment = Segment(pieces)
        #expect(segment.text == "ab")
        #expect(
            segment.codes.map(\.kind) == [
                .placeholder, .open, .close, .isolatedClose, .isolatedOpen,
            ])
        #expect(segment.pieces == pieces)
    }

    @Test(arguments: SeededGenerator.seeds())
    func editsMoveCodesWithTheText(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let text = String((0..<20).map { _ in "abc ".randomElement(using: &random) ?? "a" })
            let places = (0..<4).map { _ in Int.random(in: 0...20, using: &random) }.sorted()
            let segment = Segment(
                text, places.map { InlineCode(.placeholder, at: $0, native: "<\($0)>") })
            let start = Int.random(in: 0...20, using: &random)
            let end = Int.random(in: start...20, using: &random)
            let edited = segment.replacing([TextEdit(start..<end, "XY")])
            #expect(
                edited.text == String(text.prefix(start)) + "XY" + String(text.dropFirst(end)))
            for (code, old) in zip(edited.codes, places) {
                let expected =
                    old <= start ? old : old >= end ? old + 2 - (end - start) : start + 2
                #expect(code.position == expected, "seed \(seed)")
            }
        }
    }
}
