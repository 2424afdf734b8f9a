import Diagnostics
import TestSupport
import Testing

@testable import TimedText

@Suite("Source text")
struct SourceTextTests {
    @Test("places on long lines are those that counting gives", arguments: SeededGenerator.seeds())
    func columns(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = ["a", "é", "語", "😀"]
        var text = "\u{FEFF}"
        for _ in 0..<30_000 {
            text += pieces.randomElement(using: &random) ?? ""
            if Int.random(in: 0..<9000, using: &random) == 0 { text += "\r\n" }
        }
        let source = SourceText(name: "x", text: text)
        var line = 1
        var column = 1
        var offset = 3
        for scalar in text.unicodeScalars.dropFirst() {
            if Int.random(in: 0..<200, using: &random) == 0 {
                let range = source.range(offset..<offset + 1)
                #expect(range.line == line && range.column == column, "seed \(seed)")
            }
            offset += UTF8.width(scalar)
            column += 1
            if scalar == "\n" {
                line += 1
                column = 1
            }
        }
    }
}
