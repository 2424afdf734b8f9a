import ICU
import TestSupport
import Testing

@Suite struct BidiTextTests {
    @Test(
        "a line is seen in the order of its letters and of its base",
        arguments: [
            ("abc.", "abc.", ".abc", "abc."),
            ("אבג.", "גבא.", ".גבא", ".גבא"),
            ("- אב", "- בא", "בא -", "בא -"),
            ("אב Lin 30", "בא Lin 30", "Lin 30 בא", "Lin 30 בא"),
            ("Lin אב", "Lin בא", "בא Lin", "Lin בא"),
            ("(אב)", "(בא)", "(בא)", "(בא)"),
            ("", "", "", ""),
        ])
    func orders(text: String, left: String, right: String, first: String) throws {
        #expect(try BidiText.visual(text, base: .leftToRight) == left)
        #expect(try BidiText.visual(text, base: .rightToLeft) == right)
        #expect(try BidiText.visual(text, base: .firstStrong) == first)
    }

    @Test(
        "an embedding around a line makes all bases alike", arguments: SeededGenerator.seeds())
    func embedding(seed: UInt64) throws {
        print("seed \(seed)")
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "ا", "ل", "س", "A", "b", "1", "٢", ".", "-", "…", " ", "«", ")", "!", "é", "漢",
        ]
        for _ in 0..<300 {
            let length = Int.random(in: 1...30, using: &random)
            var line = (0..<length).compactMap { _ in pieces.randomElement(using: &random) }
                .joined()
            // Spaces at the end of a line take the base's direction, whatever stands around them.
            while line.hasSuffix(" ") { line.removeLast() }
            let wrapped = "\u{202B}" + line + "\u{202C}"
            let orders = try BidiText.Base.allCases.map { try BidiText.visual(wrapped, base: $0) }
            #expect(Set(orders).count == 1, "\(line)")
            #expect(try orders[0] == BidiText.visual(line, base: .rightToLeft), "\(line)")
        }
    }

    @Test("bytes that aren't UTF-8 and long lines are no trouble")
    func unusual() throws {
        let broken: [UInt8] = [0xD7, 0x90, 0xFF, 0x41, 0xE2, 0x80]
        #expect(try !BidiText.visual(broken.span, base: .rightToLeft).isEmpty)
        let long = String(repeating: "א(b)", count: 25_000)
        #expect(try BidiText.visual(long, base: .rightToLeft).utf8.count == long.utf8.count)
    }
}
