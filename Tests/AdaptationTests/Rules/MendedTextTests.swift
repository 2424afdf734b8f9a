import TestSupport
import Testing

@testable import Adaptation

/// What rules propose mends what they found, in texts of marks, spaces and letters in any order.
@Suite("Mended texts")
struct MendedTextTests {
    static let rules = CheckRules.all.map { $0.description }.filter { description in
        description.isFixed && textRules.contains(description.name)
    }.map(\.name)
    static let textRules: Set = [
        "spacing", "mark-spacing", "forbidden-mark", "line-end-mark", "mark-form", "opening-mark",
        "repeated-mark", "ellipsis", "dialogue-dash", "digit-form", "quotes",
        "forbidden-character", "mojibake", "script",
    ]
    static let pieces: [String] =
        """
        . , ; : ! ? … ‥ 。 ， 、 ？ ！ ： ； ؟ ، ؛ ۔ - – — ( ) " ' “ ” „ « » 「 」 『 ¿ ¡ / < > & 3 12 ３ ٣ ๓ \
        a Be word é ж Мама я 你 好 か カ ไทย ๆ ไหม ไป م سلام ש हि 안녕 . . , ? ! Ã© â€™ \u{430}
        """.split(separator: " ").map(String.init) + [
            " ", " ", " ", " ", "  ", "\t", "\n", "\n", "\u{A0}", "\u{202F}", "\u{3000}",
            "\u{200B}",
            "\u{202B}", "\u{202C}", "\u{7}", "\u{FEFF}",
        ]

    static let locales = [
        "en-US", "fr-FR", "es-419", "th", "ar", "ja", "zh-Hans", "ru", "he", "ko",
    ]

    private func text(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 1...16, using: &random)).map { _ in
            Self.pieces.randomElement(using: &random) ?? ""
        }.joined()
    }

    @Test("a second check finds nothing more to mend", arguments: rules, SeededGenerator.seeds())
    func once(rule: String, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for locale in Self.locales {
            let check = try RuleCheck(rule, locale)
            if check.checker.names.isEmpty { continue }
            for _ in 0..<40 {
                let texts = [text(&random), text(&random)]
                let mended = check.mended(texts)
                let again = check.mended(mended)
                #expect(again == mended, "\(rule) in \(locale), seed \(seed): \(texts)")
            }
        }
    }

    @Test("all rules together come to an end", arguments: SeededGenerator.seeds())
    func together(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for locale in Self.locales {
            let check = try RuleCheck(Self.textRules, locale)
            for _ in 0..<40 {
                let texts = [text(&random), text(&random)]
                var mended = texts
                var rounds = 0
                while rounds < 12 {
                    let next = check.mended(mended)
                    if next == mended { break }
                    mended = next
                    rounds += 1
                }
                #expect(rounds < 12, "\(locale), seed \(seed): \(texts) \(mended)")
            }
        }
    }

    @Test("no text is too strange to be checked", arguments: locales)
    func strange(locale: String) throws {
        let check = try RuleCheck(Set(CheckRules.names), locale)
        for piece in Self.pieces {
            _ = check.findings([String(repeating: piece, count: 20_000 / piece.utf8.count)])
        }
        _ = check.findings(["", "\n", "\n\n", " "])
    }
}
