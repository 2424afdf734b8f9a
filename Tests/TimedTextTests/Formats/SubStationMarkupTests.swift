import TestSupport
import Testing

@testable import TimedText

@Suite("SubStation markup")
struct SubStationMarkupTests {
    private func read(_ payload: String, start: Int64 = 0) -> (text: CueText, dropped: [String]) {
        var text = CueText()
        var reader = SubStationMarkupReader(look: SubStationLook(), start: start)
        reader.read(Array(payload.utf8).span, into: &text, style: { _ in nil })
        return (text, reader.dropped)
    }

    private func write(_ text: CueText, start: Int64 = 0, end: Int64 = 0) -> String {
        var writer = SubStationMarkupWriter(base: SubStationLook(), start: start, end: end)
        var output: [UInt8] = []
        writer.write(
            text, placement: text.placement, styles: StyleClasses(Document.Head()), to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    @Test(
        "payloads are read",
        arguments: [
            ("a\\Nb\\nc\\hd", "a\nb\nc\u{A0}d", []),
            ("{\\b700}a{\\b400}b", "<bold>ab", []),
            ("{comment}a{\\blur2\\t(0,5,\\fs20)}b", "ab", ["comment", "\\blur", "\\t"]),
            ("a{b", "a{b", []),
            ("\\{a\\}", "{a}", []),
            ("C:\\\u{2060}New \\x", "C:\\New \\x", []),
            ("{\\p1}m 0 0 l 1 1{\\p0}a", "a", ["drawing"]),
            (
                "{\\c&H0000FF&\\fnComic Sans\\fs20}a{\\r}b",
                "<font color=\"#ff0000\" face=\"Comic Sans\" size=\"20\">ab", []
            ),
            ("{\\1c&HFF&}a{\\c}b", "<font color=\"#ff0000\">ab", []),
            ("{\\i1}a{\\b1}b{\\i0}c", "<italic>a<bold>b<bold>c", []),
        ])
    func reading(payload: String, expected: String, dropped: [String]) {
        let (text, lost) = read(payload)
        var shown = ""
        for token in text.tokens {
            switch token.kind {
            case .text: shown += text.string(token.content)
            case .end: break
            case .font: shown += "<font \(text.string(token.content))>"
            default: shown += "<\(token.kind)>"
            }
        }
        #expect(shown == expected)
        #expect(lost == dropped)
    }

    @Test("the first placement counts")
    func placement() {
        let text = read("{\\an8\\pos(10,20.5)}a{\\an1\\pos(0,0)}").text
        #expect(text.placement.alignment == 8)
        #expect(text.placement.position == Region.Point(x: 10, y: 20.5))
        #expect(write(text) == "{\\an8\\pos(10,20.5)}a")
        #expect(read("{\\a6}x").text.placement.alignment == 8)
    }

    @Test("karaoke becomes times and comes back")
    func karaoke() {
        let (text, _) = read("{\\k20}la{\\kf30}lu{\\k50}li", start: 1000)
        #expect(
            text.nodes == [
                .text("la"), .timestamp(1200), .text("lu"), .timestamp(1500), .text("li"),
            ])
        #expect(write(text, start: 1000, end: 2000) == "{\\k20}la{\\k30}lu{\\k50}li")
    }

    @Test("spans are undone by what they did")
    func writing() {
        var text = CueText()
        text.append("a")
        text.open(.font, "color=red size=\"20\" face='X'")
        text.open(.bold)
        text.append("b")
        text.closeAll()
        text.append("c\\Nd{")
        #expect(
            write(text)
                == "a{\\b1\\c&H0000FF&\\fnX\\fs20}b{\\b0\\c&HFFFFFF&\\fn\\fs}c\\\u{2060}Nd\\{")
    }

    @Test(
        "random texts look the same after writing and reading", arguments: SeededGenerator.seeds())
    func roundTrip(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = ["a", "\\", "{", "}", "N", "h", "\n", "\u{A0}", "\u{2060}", "é", " "]
        for _ in 0..<200 {
            var text = CueText()
            for _ in 0..<Int.random(in: 1..<12, using: &random) {
                switch Int.random(in: 0..<8, using: &random) {
                case 0: text.open(.bold)
                case 1: text.open(.italic)
                case 2: text.open(.font, "color=\"#12ab0\(Int.random(in: 0...9, using: &random))\"")
                case 3, 4: text.close()
                default: text.append(pieces.randomElement(using: &random) ?? "")
                }
            }
            text.closeAll()
            let payload = write(text)
            #expect(looks(read(payload).text) == looks(text), "seed \(seed): \(payload)")
        }
    }

    /// Each character with the spans that it stands in.
    private func looks(_ text: CueText) -> [String] {
        var open: [String] = []
        var looks: [String] = []
        for token in text.tokens {
            switch token.kind {
            case .text:
                // The innermost colour counts, and being bold twice is being bold.
                let font = open.last { $0.hasPrefix("font") } ?? ""
                let flags = Set(open.filter { !$0.hasPrefix("font") }).sorted().joined()
                looks += text.string(token.content).unicodeScalars.map { "\($0)\(flags)\(font)" }
            case .end: open.removeLast()
            default: open.append("\(token.kind)\(text.string(token.content))")
            }
        }
        return looks
    }

    @Test("unclosed braces and deep blocks never hang", .timeLimit(.minutes(5)))
    func linear() {
        let braces = String(repeating: "{", count: 200_000)
        #expect(read(braces).text.plain == braces)
        #expect(read("{" + String(repeating: "\\t(", count: 60_000) + "}").text.plain.isEmpty)
    }
}
