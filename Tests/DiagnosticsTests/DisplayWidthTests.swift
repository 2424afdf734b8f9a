import Diagnostics
import Testing

struct DisplayWidthTests {
    @Test(
        arguments: [
            ("a", 1), ("é", 1), ("ß", 1), ("ж", 1), ("ي", 1), ("ก", 1), ("\u{300}", 0),
            ("\u{E35}", 0),
            ("\u{200B}", 0), ("\u{FE0F}", 0), ("世", 2), ("ア", 2), ("ｱ", 1), ("Ａ", 2), ("한", 2),
            ("、", 2), ("「", 2), ("。", 2), ("…", 1), ("“", 1), ("🎬", 2), ("♪", 1), ("𠮷", 2),
        ] as [(Unicode.Scalar, Int)])
    func terminalsGiveCharactersTheirColumns(scalar: Unicode.Scalar, width: Int) {
        #expect(scalar.displayWidth == width)
    }
}
