import Adaptation
import TestSupport
import Testing

@Suite struct NumberScannerTests {
    static let set = try? RuleSet()

    func scanner(_ locale: String) throws -> NumberScanner {
        NumberScanner(try #require(Self.set).resolve(locale: locale))
    }

    @Test(arguments: [
        ("en", "It costs 3.5 million.", [3_500_000]),
        ("en", "1,000,000 and 1,5", [1_000_000, 1.5]),
        ("en", "seven wolves, Twenty-one, twenty one", [7, 21, 21]),
        ("en", "three million two hundred thousand", [3_200_000]),
        ("en", "two hundred fifty", [250]),
        ("en", "someone told no one", []), ("en", "5ft, room 101", [5, 101]),
        ("en", "on 5.3.2024 at 10:30", [5, 3, 2024, 10, 30]),
        ("en", "1.1 billion", [1_100_000_000]),
        ("en", "１２３ or ٣٤", [123, 34]), ("en", "", []),
        ("de", "1.000.000 und 3,5 Millionen, zweiundzwanzig", [1_000_000, 3_500_000, 22]),
        ("de", "2.500 Euro", [2500]),
        ("fr-FR", "10 000 et 3\u{202F}500, vingt et un", [10_000, 3500, 21]),
        ("es-419", "treinta y dos, 2 mil millones", [32, 2_000_000_000]),
        ("pt-BR", "R$ 1.500,75", [1500.75]),
        ("ru", "1,5 миллиона, двадцати пяти", [1_500_000, 25]),
        ("hi", "12,34,567 और 10 करोड़, सात", [1_234_567, 100_000_000, 7]),
        ("th", "7 ล้านบาท สามี ยี่สิบเอ็ด", [7_000_000, 21]), ("ar", "٣ ملايين و سبعة", [3_000_000, 7]),
        ("id", "5 juta, tujuh belas", [5_000_000, 17]), ("ko", "3만원, 2억 원", [30_000, 200_000_000]),
        ("zh-Hans", "七个，三万五千，1.5亿，2024年", [7, 35_000, 150_000_000, 2024]),
        ("zh-Hans", "我们一起走，千万别说，十分感谢，三千万", [30_000_000]),
        ("ja", "3億円と七人", [300_000_000, 7]), ("te", "7 మంది", [7]),
    ])
    func findsEveryNumber(locale: String, text: String, values: [Double]) throws {
        #expect(try scanner(locale).numbers(in: text).map { $0.value } == values)
    }

    @Test func sevenIsTheSameInEveryForm() throws {
        for (locale, text, form) in [
            ("en", "Seven", ScannedNumber.Form.words), ("en", "7", .digits),
            ("zh-Hans", "七", .chinese),
            ("th", "เจ็ด", .words), ("th", "๗", .digits), ("vi", "bảy", .words),
        ] {
            let numbers = try scanner(locale).numbers(in: text)
            #expect(numbers.map { $0.value } == [7] && numbers.first?.form == form, "\(text)")
            #expect(numbers.first?.range == 0..<text.utf8.count)
        }
    }

    @Test func magnitudesAreTold() throws {
        let text = "about 3.5 million yuan"
        let number = try #require(try scanner("en").numbers(in: text).first)
        #expect(number.magnitude == 1_000_000 && number.value == 3_500_000)
        let bytes = Array(text.utf8)[number.range]
        #expect(String(decoding: bytes, as: UTF8.self) == "3.5 million")
        #expect(try scanner("zh-Hans").numbers(in: "3万").first?.magnitude == 10_000)
    }

    /// Numbers as a locale groups them are read back.
    @Test(arguments: ["en", "de", "fr-FR", "hi", "es-ES", "ru", "zh-Hans", "th", "pt-BR"])
    func whatGroupsIsReadBack(locale: String) throws {
        let scanner = try scanner(locale)
        let mark = ["de": ".", "fr-FR": "\u{202F}", "es-ES": ".", "ru": "\u{A0}", "pt-BR": "."][
            locale]
        for number in [1000, 12_345, 999_999, 1_234_567, 100_000_000] {
            var digits = Array(String(number))
            for place in stride(from: digits.count - 3, to: 0, by: -3) {
                digits.insert(Character(mark ?? ","), at: place)
            }
            #expect(
                scanner.numbers(in: "x \(String(digits)) y").map { $0.value } == [Double(number)])
        }
    }

    @Test(arguments: SeededGenerator.seeds())
    func anyTextIsScanned(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let scanners = try ["en", "zh-Hans", "th", "ar"].map(scanner)
        let parts = [
            "3", ",", ".", " ", "万", "million", "一", "点", "two", "٣", "-", "ล้าน", "é", "分之",
        ]
        for _ in 0..<200 {
            let text = (0..<30).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
            for scanner in scanners {
                var end = 0
                for number in scanner.numbers(in: text) {
                    #expect(number.range.lowerBound >= end && !number.range.isEmpty, "seed \(seed)")
                    #expect(number.value.isFinite)
                    end = number.range.upperBound
                }
                #expect(end <= text.utf8.count)
            }
        }
    }

    @Test func longTextDoesNoHarm() throws {
        let english = try scanner("en")
        #expect(english.numbers(in: String(repeating: "9", count: 100_000)).isEmpty)
        #expect(english.numbers(in: String(repeating: "1,", count: 50_000)).count > 1000)
        #expect(english.numbers(in: String(repeating: "million ", count: 12_000)).isEmpty)
        #expect(english.numbers(in: String(repeating: "seven ", count: 16_000)).count == 16_000)
    }
}
