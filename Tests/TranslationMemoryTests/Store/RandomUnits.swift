import ICU
import TestSupport
import TranslationMemory

/// Units with everything that a unit can have, and texts that are hard to keep.
struct RandomUnits {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    static let pairs = [("zh-Hans", "en"), ("en", "th"), ("ja", "pt-BR")].compactMap {
        LanguagePair($0.0, $0.1)
    }

    private static let texts = [
        "", "走", "走吧", "Let's go.", "e\u{301}", "\u{E9}", "a\0b", "\0", "\u{10FFFF}", "\u{202E}abc",
        "'; drop table unit; --", "$1 \\ \" %", "𝄞👩‍👩‍👧", "\u{FEFF}\r\n\t", "สวัสดี",
        String(repeating: "长", count: 5000),
    ]

    mutating func unit() -> TranslationUnit {
        var unit = TranslationUnit(
            segment(), segment(), pair: one(of: Self.pairs))
        unit.context = UnitContext(
            title: optional(text()), episode: optional(text()), cues: texts(), start: number(),
            end: number(), speaker: optional(text()), previous: optional(text()),
            next: optional(text()), id: optional(text()))
        unit.origin =
            one(of: [.human, .imported, .aligned, .machine(text())])
        unit.author = optional(text())
        unit.approver = optional(text())
        unit.created = number()
        unit.changed = number()
        unit.properties = texts().map { UnitProperty($0, text()) }
        unit.notes = texts()
        return unit
    }

    private mutating func segment() -> Segment {
        var codes: [InlineCode] = []
        if Bool.random(using: &generator) {
            for kind in InlineCode.Kind.allCases where Bool.random(using: &generator) {
                codes.append(
                    InlineCode(
                        kind, at: Int.random(in: 0...9, using: &generator), native: text(),
                        pair: Int.random(in: 0...3, using: &generator),
                        match: Bool.random(using: &generator) ? -1 : nil, type: optional(text()),
                        element: optional(text())))
            }
        }
        return Segment(text(), codes)
    }

    private mutating func one<Element>(of elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &generator)]
    }

    private mutating func text() -> String { one(of: Self.texts) }

    private mutating func texts() -> [String] {
        Bool.random(using: &generator) ? [] : [text(), text()]
    }

    private mutating func optional(_ text: String) -> String? {
        Bool.random(using: &generator) ? text : nil
    }

    private mutating func number() -> Int64? {
        one(of: [nil, 0, -1, 1, .min, .max, .min + 1, 1_700_000_000_000])
    }
}

extension TranslationUnit {
    /// All that the unit says, to the last byte: two spellings of one letter are equal strings.
    var exactly: String {
        String(decoding: "\(self)".utf8.flatMap { [$0 / 16 + 65, $0 % 16 + 65] }, as: UTF8.self)
    }
}
