import ICU
import TestSupport
import Testing

@testable import TranslationMemory

struct NumberScannerTests {
    private func values(_ text: String, _ locale: String) throws -> [String] {
        let scanner = NumberScanner(symbols: try NumberSymbols(locale: locale))
        return scanner.numbers(in: text).map { "\($0.text)=\($0.value ?? "?")" }
    }

    @Test(arguments: [
        ("en", "1,250.50 or 3", ["1,250.50=1250.50", "3=3"]),
        ("de", "1.250,50", ["1.250,50=1250.50"]), ("en", "1,25", ["1,25=?"]),
        ("fr", "12\u{202F}500", ["12\u{202F}500=12500"]), ("en", "007", ["007=7"]),
        ("en", "12,34,567", ["12,34,567=1234567"]), ("en", "1.2.3", ["1.2.3=?"]),
        ("ar", "١٬٢٥٠٫٥", ["١٬٢٥٠٫٥=1250.5"]), ("th", "๑๒ วัน", ["๑๒=12"]),
        (
            "zh-Hans", "三万五千，3千万，3万5千，二〇二四，万一",
            ["三万五千=35000", "3千万=30000000", "3万5千=?", "二〇二四=2024"]
        ),
        ("en", "at 10:05", ["10=10", "05=5"]), ("en", "none", []),
    ])
    func readsNumbers(locale: String, text: String, expected: [String]) throws {
        #expect(try values(text, locale) == expected)
    }

    /// The numbers that are scanned are those that are one sign in the folded text.
    @Test(arguments: SeededGenerator.seeds())
    func findsWhatFoldingFinds(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var normalizer = try MatchNormalizer()
        let scanner = NumberScanner(symbols: try NumberSymbols(locale: "en"))
        let pieces = [
            "1", "23", "456", ".", ",", " ", "'", "万", "三", "十", "〇", "a", "走", "๑", ":", "-",
        ]
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...12, using: &generator))
                .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
            let folded = try normalizer.normalized(text)
            #expect(
                scanner.numbers(in: text).count == folded.numbers.count, "seed \(seed): \(text)")
        }
    }
}
