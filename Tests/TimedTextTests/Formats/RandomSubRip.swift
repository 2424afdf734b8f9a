import TestSupport

@testable import TimedText

/// Random texts, documents and damage for property tests of SubRip.
enum RandomSubRip {
    private static let scraps = [
        "<i>", "</i>", "<b>", "</b>", "<u>", "</u>", "<s>", "</s>", "<font color=red>", "</font>",
        "<font color=\"#00ff00\">", "{\\an8}", "{\\i1}", "{\\i0}", "{\\r}", "{\\c&HFF&}", "{\\c}",
        "{y:i}", "{Y:b}", "{\\pos(1,2)}", "<", ">", "{", "}", "&", ";", "\\", "\\N", "\n", "&lt;",
        "&amp;", "&#60;", "a", "b", " ", "é", "我", "<Bob>", "{laughs}", "i", "/", "an8", "lt",
        "amp;", "N", "1", "3", "-->", "00:00:01,000 --> 00:00:02,000", "\n\n", "2024", ":", "$",
    ]

    /// A run of pieces of markup and text.
    static func soup(_ random: inout SeededGenerator) -> String {
        let count = Int.random(in: 0...14, using: &random)
        return (0..<count).map { _ in scraps.randomElement(using: &random) ?? "" }.joined()
    }

    private static let words = [
        "Hello", "I <3 you", "1 < 2", "<i>", "</b>", "&lt;", "AT&T", "{\\an8}", "{laughs}", "x\ny",
        "a\n\nb", "\n7\n", "\n00:00:05,000 --> 00:00:06,000\n", "\n\n3\n00:00:05,000 --> 00:00",
        "\n10:30 -> 11:45", "-->", "我们", "ไทย", "a\\Nb", "\n12", "\n\n9", "-", "&#48;",
        "\n5\n1 -> 2:3",
        "\u{200E}\n00:01,5 --> 00:02,5 x", "WEBVTT", "NOTE x", "\n1 foo", "{y:i}", "<", "i>", "&",
        "amp;",
    ]

    /// A tree of spans that SubRip can say.
    static func nodes(_ random: inout SeededGenerator, depth: Int = 0) -> [CueText.Node] {
        (0..<Int.random(in: 1...4, using: &random)).map { _ in
            guard depth < 4, Int.random(in: 0..<3, using: &random) == 0 else {
                return .text(words.randomElement(using: &random) ?? "")
            }
            let children = nodes(&random, depth: depth + 1)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: return .span(.italic, content: "", classes: [], children)
            case 1: return .span(.bold, content: "", classes: [], children)
            case 2: return .span(.underline, content: "", classes: [], children)
            case 3: return .span(.strike, content: "", classes: [], children)
            default: return .span(.font, content: "color=\"#12ab9f\"", classes: [], children)
            }
        }
    }

    /// A document with texts and places that SubRip can say.
    static func document(_ random: inout SeededGenerator) -> Document {
        let count = Int.random(in: 0...6, using: &random)
        return Document(
            cues: (0..<count).map { _ in
                let start = Int64.random(in: 0...400_000_000, using: &random)
                // Text that isn't at the edges: empty lines there aren't kept.
                var tree = nodes(&random)
                tree.insert(.text("."), at: 0)
                tree.append(.text("."))
                var text = CueText(nodes: tree)
                if Bool.random(using: &random) {
                    text.placement.alignment = UInt8.random(in: 1...9, using: &random)
                }
                if Int.random(in: 0..<3, using: &random) == 0 {
                    text.placement.position = Region.Point(
                        x: Double(Int.random(in: -10...4000, using: &random)) / 10,
                        y: Double(Int.random(in: 0...288, using: &random)))
                }
                return Cue(
                    start: start, end: start + Int64.random(in: -1000...9000, using: &random),
                    text: text)
            })
    }

    /// A text with some bytes removed, doubled or replaced.
    static func mutated(_ text: String, _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = Array(text.utf8)
        let tokens = [
            "\n", "\r", "\r\n", "\n\n", "1", ":", ",", "-->", " ", "0", "<", "{", "\0", "\u{FEFF}",
        ]
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            let at = Int.random(in: 0...bytes.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0:
                let end = min(bytes.count, at + Int.random(in: 0...12, using: &random))
                bytes.removeSubrange(at..<end)
            case 1:
                let token = tokens.randomElement(using: &random) ?? ""
                bytes.insert(contentsOf: token.utf8, at: at)
            default:
                guard at < bytes.count else { continue }
                bytes[at] = UInt8.random(in: 0...255, using: &random)
            }
        }
        return bytes
    }
}
