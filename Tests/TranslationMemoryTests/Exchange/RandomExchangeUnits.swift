import ICU
import TestSupport
import TranslationMemory

/// Makes units that hold whatever a unit can hold.
struct RandomExchangeUnits {
    var random: SeededGenerator
    /// Whether texts may have characters that XML can't hold.
    var hasControls = false

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private static let pieces = [
        "He's", " ", "gone", "少爷", "ไทย", "😀", "<i>", "&amp;", "\"", "'", "\n", "\t", "\r", "\r\n",
        "  ", "\u{202E}", "\u{FEFF}", "]]>", "e\u{301}", "\u{85}", "\u{2028}", "א", "&#10;", "%",
        ";",
        ",", "=1+1", "-->",
    ]
    private static let controls = ["\0", "\u{1}", "\u{1F}", "\u{FFFE}", "\u{B}"]
    private static let languages = ["en", "zh-Hans", "th", "es-419", "pt-BR", "ar", "en-US"]

    mutating func text(_ most: Int = 6) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...most, using: &random) {
            text += Self.pieces.randomElement(using: &random) ?? ""
            if hasControls, chance(8) { text += Self.controls.randomElement(using: &random) ?? "" }
        }
        return text
    }

    mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }
    private mutating func maybe() -> String? { chance(2) ? text() : nil }

    mutating func time() -> Int64? {
        switch Int.random(in: 0..<5, using: &random) {
        case 0: Int64.random(in: -62_000_000_000...250_000_000_000, using: &random) * 1000
        case 1: Int64.random(in: -1_000_000_000_000...4_000_000_000_000, using: &random)
        case 2: Int64.random(in: .min ... .max, using: &random)
        default: nil
        }
    }

    mutating func segment() -> Segment {
        var segment = Segment("")
        var open: [Int] = []
        var highlights = 0
        var next = 1
        for _ in 0..<Int.random(in: 0...8, using: &random) {
            segment.text += text(2)
            let place = segment.text.utf8.count
            let native = text(2)
            switch Int.random(in: 0..<8, using: &random) {
            case 0:
                segment.codes.append(
                    InlineCode(
                        .open, at: place, native: native, pair: next,
                        match: chance(2) ? next : nil, type: maybe()))
                open.append(next)
                next += 1
            case 1:
                guard let pair = open.randomElement(using: &random) else { continue }
                open.removeAll { $0 == pair }
                segment.codes.append(InlineCode(.close, at: place, native: native, pair: pair))
            case 2:
                segment.codes.append(
                    InlineCode(.placeholder, at: place, native: native, match: 0, type: maybe()))
            case 3: segment.codes.append(InlineCode(.isolatedOpen, at: place, native: native))
            case 4: segment.codes.append(InlineCode(.isolatedClose, at: place, native: native))
            case 5:
                segment.codes.append(InlineCode(.highlightStart, at: place, type: maybe()))
                highlights += 1
            case 6:
                guard highlights > 0 else { continue }
                highlights -= 1
                segment.codes.append(InlineCode(.highlightEnd, at: place))
            default:
                segment.codes.append(
                    InlineCode(
                        .placeholder, at: place, native: "a", element: "<ph assoc=\"b\">a</ph>"))
            }
        }
        let end = segment.text.utf8.count
        for pair in open { segment.codes.append(InlineCode(.close, at: end, pair: pair)) }
        for _ in 0..<highlights { segment.codes.append(InlineCode(.highlightEnd, at: end)) }
        return segment
    }

    mutating func unit() -> TranslationUnit {
        let source = Self.languages.randomElement(using: &random) ?? "en"
        var target = source
        while target == source { target = Self.languages.randomElement(using: &random) ?? "th" }
        var unit = TranslationUnit(
            segment(), segment(), pair: LanguagePair(source, target) ?? LanguagePair(.root, .root))
        unit.context = UnitContext(
            title: maybe(), episode: maybe(), start: time(), end: time(), speaker: maybe(),
            previous: maybe(), next: maybe(), id: maybe())
        for _ in 0..<Int.random(in: 0...3, using: &random) { unit.context.cues.append(text()) }
        let origins: [UnitOrigin] = [.human, .imported, .aligned, .machine(text())]
        unit.origin = origins.randomElement(using: &random) ?? .human
        unit.author = maybe()
        unit.approver = maybe()
        unit.created = time()
        unit.changed = time()
        let names = [
            "x-project", "file", "prev", "", "x-tradewind-title", "tmx:tu:usagecount",
            "tmx:tu:tuid",
            "tmx:target:prop:a:b", "tmx:source:note", "tmx:tu:segtype", "tmx:target:changeid",
            "tmx:target:creationdate", "tmx:foo", "x-tradewind-property:a", text(),
        ]
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            unit.properties.append(UnitProperty(names.randomElement(using: &random) ?? "", text()))
        }
        for _ in 0..<Int.random(in: 0...2, using: &random) { unit.notes.append(text()) }
        return unit
    }
}
