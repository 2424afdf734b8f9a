import Adaptation
import Fonts
import Foundation
import TestSupport
import Testing

@Suite struct EmWidthTests {
    static let set = try? RuleSet()
    static let dejaVu = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"
    static let noto = "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf"

    func rules(_ locale: String, title: String? = nil) throws -> ResolvedRules {
        let set = try #require(Self.set)
        return try set.resolve(
            locale: locale, title: title.map { RuleSource(name: "rules.jsonc", text: $0) })
    }

    @Test func narrowLettersAreNarrowerThanWideOnes() throws {
        let width = EmWidth(try rules("en"), fontSize: 100)
        #expect(width.length(of: "iiii") < width.length(of: "mmmm") / 3)
        #expect(abs(width.length(of: "0000") - 4 * 58) < 0.01)
        #expect(width.length(of: "") == 0 && width.length(of: "\n\u{202B}\u{202C}") == 0)
        #expect(width.length(of: "e\u{301}") == width.length(of: "é"))
    }

    @Test func eastAsianTextIsCountedInSquares() throws {
        let chinese = EmWidth(try rules("zh-Hans"), fontSize: 64)
        #expect(chinese.length(of: "你竟敢背叛我！") == 7 * 64)
        // An ellipsis is as wide as a character there, but not in English.
        #expect(chinese.length(of: "走……") == 3 * 64)
        #expect(EmWidth(try rules("en"), fontSize: 64).length(of: "…") < 60)
        let korean = EmWidth(try rules("ko"), fontSize: 100)
        #expect(abs(korean.length(of: "우리 집") - (3 * 92 + 26)) < 0.01)
    }

    /// The number of characters that fit is that of the locale's mean width.
    @Test(arguments: ["th", "km", "my", "ar", "he", "hi", "ta", "bn"])
    func otherScriptsHaveTheirMean(locale: String) throws {
        let rules = try rules(locale)
        let mean = try #require(rules[.meanWidth]?.number)
        let samples = [
            "th": "เธอเป็นใครกันแน่", "km": "អ្នកជានរណា", "my": "မင်းဘယ်သူလဲ", "ar": "من أنت يا رجل؟",
            "he": "מי אתה בכלל", "hi": "तुम कौन हो?", "ta": "நீ யார்", "bn": "তুমি কে?",
        ]
        let text = try #require(samples[locale])
        let counted = Counting(rules).length(of: text)
        let width = EmWidth(rules, fontSize: 64).length(of: text)
        #expect(abs(width - counted * mean * 64) < 0.01)
    }

    @Test func aNameInLatinLettersIsMeasuredByItsLetters() throws {
        let width = EmWidth(try rules("th"), fontSize: 100)
        let mixed = width.length(of: "เธอAnna")
        #expect(abs(mixed - width.length(of: "เธอ") - width.length(of: "Anna")) < 0.01)
    }

    @Test func aTitleWithANarrowFontHasNarrowLines() throws {
        let usual = try rules("en")
        let narrow = try rules("en", title: #"{"width": {"em": 0.4437}}"#)
        let text = "Who are you? 你是谁"
        let share = EmWidth(narrow).length(of: text) / EmWidth(usual).length(of: text)
        #expect(abs(share - 0.9) < 0.001)
        let thai = try rules("th", title: #"{"width": {"em": 0.277}}"#)
        #expect(abs(EmWidth(thai, fontSize: 100).length(of: "เธอ") - 3 * 27.7) < 0.01)
    }

    @Test func longTextAddsUp() throws {
        for (locale, word) in [("en", "wolf "), ("th", "หมาป่า "), ("zh-Hans", "狼人")] {
            let width = EmWidth(try rules(locale), fontSize: 10)
            let long = width.length(of: String(repeating: word, count: 20_000))
            #expect(abs(long / width.length(of: word) - 20_000) < 1)
        }
    }

    /// How far the widths by data are from those of a font, over running text. DejaVu Sans Bold is
    /// 1.135 times wider than the font of the data, by these texts.
    @Test(arguments: [
        ("en", "en"), ("es", "es"), ("pt-BR", "pt"), ("fr-FR", "fr"), ("de", "de"), ("it", "it"),
        ("ru", "ru"), ("pl", "pl"), ("tr", "tr"), ("id", "id"), ("ar", "ar"),
    ])
    func dataAgreeWithFonts(locale: String, file: String) throws {
        guard let url = SharedData.url("data/linebreak/\(file).jsonl") else { return }
        let texts = try String(contentsOf: url, encoding: .utf8)
            .matches(of: /"text": "([^"]+)"/).map { String($0.1) }
        #expect(texts.count > 1000)
        let rules = try rules(locale)
        for (path, factor, tolerance) in [(Self.dejaVu, 1.135, 0.06), (Self.noto, 1, 0.03)] {
            // The other font has no Arabic.
            if path == Self.noto, locale == "ar" { continue }
            guard let font = try? FontFile(path: path) else {
                print("skipped: the comparison with \(path), which isn't there")
                continue
            }
            let drawn = FontWidth(font, fontSize: 64, language: locale)
            let data = EmWidth(rules, fontSize: 64)
            var (sum, expected, far) = (0.0, 0.0, 0)
            for text in texts {
                let bytes = Array(text.utf8)
                let (own, real) = (data.length(of: bytes.span), drawn.length(of: bytes.span))
                (sum, expected) = (sum + own, expected + real / factor)
                if abs(own * factor / real - 1) > 0.12 { far += 1 }
            }
            let share = Double(far) / Double(texts.count)
            print("\(locale) \(font.name): \(sum / expected), \(share) of lines off by 12 %")
            #expect(abs(sum / expected - 1) < tolerance)
            // A mean says little of a single line.
            #expect(share < (locale == "ar" ? 0.1 : 0.04))
        }
    }
}
