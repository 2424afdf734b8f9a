import TestSupport

@testable import TimedText

/// Documents at random that say everything WebVTT can say, in the most awkward characters.
struct RandomDocument {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private static let pieces = [
        "text", "two\nlines", "", "\n", "\n\n", "\n\n\nmany", "a & b", "&amp;", "&lt", "&#65;",
        "<i>",
        "</c>", "-->", "--", ">", "->", "NOTE", "STYLE", "REGION", "WEBVTT", "\nNOTE x\n",
        "\n00:01.000 --> 00:02.000\n", "\u{FEFF}", "\u{A0}", " ", "\t", "\u{2028}", "你好", "สวัสดี",
        "مرحبا", "e\u{301}", "👩‍👧", "\r", "\r\n", "\u{85}", "\u{B}", "\u{C}", "1 < 2", "<3", "&&",
        "&notin;", "&", ";", "#", "{\\an8}", "\u{200B}", "\u{1F}", "\u{7F}",
    ]
    private static let words = [
        "Bob", "A & B", "<x>", "--", "-->", "a>b", "é", "漢", "&copy", "&gt;", "x=y", "-", "\u{A0}",
        "\"q\"", "o'k", "a.b",
    ]
    private static let classes = [
        "red", "loud", "a--", "--", "x&amp;y", "bg_blue", "漢", "<b", "-", "1",
    ]
    private static let identifiers = [
        "", "1", "intro", "NOTE", "NOTE x", "WEBVTT", "-- >", "- ->", " ", " x ", "\t", "é",
        "STYLEx",
        "a & b", "<i>", "\u{FEFF}", "0:0", "STYLE x",
    ]

    private mutating func pick<T>(_ choices: [T]) -> T {
        choices[Int.random(in: 0..<choices.count, using: &random)]
    }

    private mutating func chance(_ share: Double) -> Bool {
        Double.random(in: 0..<1, using: &random) < share
    }

    private mutating func percentage() -> Double {
        chance(0.5)
            ? Double(Int.random(in: 0...100, using: &random))
            : Double.random(in: 0...100, using: &random)
    }

    /// A document whose cues, settings, text and head can be said exactly.
    mutating func document() -> Document {
        var head = Document.Head()
        if chance(0.3) { head.text = pick(["- a title", "--> x", "\u{FEFF}", "x\u{2028}y"]) }
        if chance(0.3) {
            head.timestampMap = TimestampMap(
                local: Int64.random(in: 0...400_000_000, using: &random),
                mpegts: Int64.random(in: 0..<(1 << 33), using: &random))
        }
        if chance(0.2) { head.language = "es-419" }
        if chance(0.3) { head.lines = ["Kind: captions", "x"] }
        if chance(0.3) { head.comments = [pick(["a", "two\nlines", " spaced", "NOTE\nx", ""])] }
        for id in ["a", "b:c", "--", "é", "-"] where chance(0.4) {
            var region = Region(id: id)
            if chance(0.5) { region.width = percentage() }
            if chance(0.5) { region.lines = Int.random(in: 0...100, using: &random) }
            if chance(0.5) { region.regionAnchor = .init(x: percentage(), y: percentage()) }
            if chance(0.5) { region.viewportAnchor = .init(x: percentage(), y: percentage()) }
            region.scrollsUp = chance(0.3)
            head.regions.append(region)
        }
        if chance(0.4) { head.styles.append(Style(css: "::cue(.loud) {\n  color: red;\n}")) }
        if chance(0.2) { head.styles.append(Style(css: "::cue(b)::before { content: 'x' }")) }
        let cues = (0..<Int.random(in: 0...8, using: &random)).map { _ in cue(head) }
        var document = Document(cues: cues, head: head)
        for index in cues.indices {
            document.setIdentifier(pick(Self.identifiers), at: index)
            document.setSettings(settings(head), at: index)
        }
        if chance(0.2), !cues.isEmpty { document.trailingComments = ["the end"] }
        return document
    }

    private mutating func cue(_ head: Document.Head) -> Cue {
        let longest: Int64 = chance(0.1) ? 3_600_000_000_000 : 500_000_000
        var text = CueText()
        for _ in 0..<pick([0, 1, 1, 2, 3, 6]) { add(to: &text, depth: 0) }
        return Cue(
            start: Int64.random(in: 0...longest, using: &random),
            end: Int64.random(in: 0...longest, using: &random), text: text)
    }

    private mutating func add(to text: inout CueText, depth: Int) {
        guard depth < 5, chance(0.5) else {
            if chance(0.1) {
                text.append(timestamp: Int64.random(in: 0...900_000_000, using: &random))
            } else {
                text.append(pick(Self.pieces))
            }
            return
        }
        let kind = pick([
            CueText.Token.Kind.bold, .italic, .underline, .span, .voice, .language, .ruby,
        ])
        var content = ""
        if kind == .voice || kind == .language {
            content = (0..<pick([0, 1, 2])).map { _ in pick(Self.words) }.joined(separator: " ")
        }
        let classes = (0..<pick([0, 0, 1, 2])).map { _ in pick(Self.classes) }
        text.open(kind, content, classes: classes)
        for _ in 0..<pick([0, 1, 1, 2]) { add(to: &text, depth: depth + 1) }
        if kind == .ruby, chance(0.7) {
            text.open(.rubyText)
            add(to: &text, depth: depth + 1)
            text.close()
        }
        text.close()
    }

    private mutating func settings(_ head: Document.Head) -> CueSettings {
        var settings = CueSettings()
        if chance(0.2) { settings.vertical = pick([.rightToLeft, .leftToRight]) }
        if chance(0.4) {
            settings.line =
                chance(0.5)
                ? .percentage(percentage())
                : .number(pick([0, -1, 5, 1.5, -0.25, 1e21, 123456789.125, 1e-7]))
            settings.lineAlign = pick([.start, .center, .end])
        }
        if chance(0.4) {
            settings.position = percentage()
            settings.positionAlign = pick([.auto, .lineLeft, .center, .lineRight])
        }
        if chance(0.3) { settings.size = percentage() }
        if chance(0.5) { settings.align = pick([.start, .center, .end, .left, .right]) }
        if chance(0.5), let region = head.regions.first {
            settings.region = region.id
        }
        return settings
    }
}
