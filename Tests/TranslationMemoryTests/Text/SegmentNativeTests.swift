import TestSupport
import Testing
import TranslationMemory

struct SegmentNativeTests {
    private static func describe(_ code: InlineCode) -> String {
        let pair = code.pair > 0 ? "\(code.pair)" : ""
        return "\(code.kind.rawValue)\(pair)@\(code.position) \(code.native)"
    }

    @Test(arguments: [
        ("He's <i>gone</i>.", "He's gone.", ["open1@5 <i>", "close1@9 </i>"]),
        (#"{\an8}走吧"#, "走吧", [#"placeholder@0 {\an8}"#]),
        (
            #"{\i1}Đi{\i0} đi"#, "Đi đi", [#"open1@0 {\i1}"#, #"close1@3 {\i0}"#]
        ),
        (
            "<b><i>x</b></i>", "x",
            ["open1@0 <b>", "open2@0 <i>", "close1@1 </b>", "close2@1 </i>"]
        ),
        ("<i>to be\ncontinued", "to be\ncontinued", ["isolatedOpen@0 <i>"]),
        ("continued</i>", "continued", ["isolatedClose@9 </i>"]),
        (
            ##"<font color="#ff0">أين</font>"##, "أين",
            [##"open1@0 <font color="#ff0">"##, "close1@6 </font>"]
        ),
        ("<v.loud Mary Ann>Hey", "Hey", ["isolatedOpen@0 <v.loud Mary Ann>"]),
        ("a<00:00:01.000>b", "ab", ["placeholder@1 <00:00:01.000>"]),
        (
            "<ruby>漢<rt>かん</rt></ruby>", "漢かん",
            ["open2@0 <ruby>", "open1@3 <rt>", "close1@9 </rt>", "close2@9 </ruby>"]
        ),
        (#"{\b700}x{\b0}"#, "x", [#"open1@0 {\b700}"#, #"close1@1 {\b0}"#]),
        (#"{\i1\b1}x"#, "x", [#"placeholder@0 {\i1\b1}"#]),
        ("I <3 you <sighs> {note} <i", "I <3 you <sighs> {note} <i", []),
        ("1 < 2 <1:x>", "1 < 2 <1:x>", []), ("</>", "</>", []), ("<icy>", "<icy>", []),
    ])
    func marksAreApart(native: String, text: String, codes: [String]) {
        let segment = Segment(native: native)
        #expect(segment.text == text)
        #expect(segment.codes.map { Self.describe($0) } == codes)
        #expect(segment.native == native)
    }

    @Test(arguments: SeededGenerator.seeds())
    func nothingIsLost(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "<i>", "</i>", "<b>", "</b>", #"{\i1}"#, #"{\i0}"#, #"{\an8}"#, "<", ">", "{", "}",
            "\\",
            "走", "é", "\n", "a", "</", "<v ", "<00:01>",
        ]
        for _ in 0..<300 {
            let native = (0..<Int.random(in: 0...20, using: &generator))
                .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
            let segment = Segment(native: native)
            #expect(Array(segment.native.utf8) == Array(native.utf8), "seed \(seed)")
            let opened = segment.codes.filter { $0.kind == .open }.map { $0.pair }.sorted()
            let closed = segment.codes.filter { $0.kind == .close }.map { $0.pair }.sorted()
            #expect(opened == closed, "seed \(seed): \(native)")
            #expect(Set(opened).count == opened.count, "seed \(seed): \(native)")
        }
    }

    @Test(arguments: ["<", "{", "<i>", "</i>", "{\\", "<i></b>"])
    func hostileTextsTakeLinearTime(piece: String) {
        let native = String(repeating: piece, count: 100_000)
        #expect(Segment(native: native).native.utf8.count == native.utf8.count)
    }
}
