import Adaptation
import TestSupport
import Testing

@Suite struct SuggestionFinderTests {
    static let set = try? RuleSet()

    func suggestions(
        _ text: String, from locale: String, to target: String, title: String? = nil
    ) throws -> [TextSuggestion] {
        let set = try #require(Self.set)
        let source = title.map { RuleSource(name: "rules.jsonc", text: $0) }
        return try SuggestionFinder(
            text: set.resolve(locale: locale), target: set.resolve(locale: target, title: source)
        ).suggestions(in: text)
    }

    @Test(arguments: [
        ("It's 5 km away.", "en-US", "5 km", "3.1 miles"),
        ("He is 178 cm tall", "en-US", "178 cm", "5 feet, 10 inches"),
        ("38°C outside", "en-US", "38°C", "100 degrees Fahrenheit"),
        ("I weigh 60 kg.", "en-US", "60 kg", "132 pounds"),
        ("I weigh 60 kg.", "en-GB", "60 kg", "9 stone, 6.3 pounds"),
        ("a flat of 120 m²", "en-US", "120 m²", "1,292 square feet"),
        ("at 100 km/h", "en-US", "100 km/h", "62 miles per hour"),
        ("five kilometers", "en-US", "five kilometers", "3.1 miles"),
    ])
    func measuresAreConverted(text: String, locale: String, original: String, proposal: String)
        throws
    {
        let found = try suggestions(text, from: locale, to: locale)
        #expect(found.map { $0.kind } == [.measure])
        #expect(found.first?.original == original && found.first?.proposal == proposal)
        let range = try #require(found.first?.range)
        #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == original)
    }

    @Test(arguments: [
        ("还有5公里", "en-US", "5公里", "3.1 miles"), ("身高一米七八", "en-US", "一米七八", "5 feet, 10 inches"),
        ("三十八度", "en-US", "三十八度", "100 degrees Fahrenheit"), ("买三斤", "en-GB", "三斤", nil),
        ("买三斤", "de", "三斤", "1,5 Kilogramm"), ("走了十里路", "fr-FR", "十里路", "5\u{A0}kilomètres"),
        ("五公里", "th", "", nil), ("三斤", "zh-Hans", "", nil),
    ])
    func chineseMeasuresAreConverted(
        text: String, locale: String, original: String, proposal: String?
    ) throws {
        let found = try suggestions(text, from: "zh-Hans", to: locale)
        if original.isEmpty {
            #expect(found.isEmpty)
        } else {
            #expect(found.first?.original == original && found.first?.kind == .measure)
            if let proposal { #expect(found.first?.proposal == proposal) }
        }
    }

    @Test(arguments: [
        ("欠我三百万\n人民币", "zh-Hans", "三百万人民币", "3,000,000 Chinese yuan"),
        ("一亿五千\n三百万块", "zh-Hans", "一亿五千三百万块", "153,000,000 Chinese yuan"),
        ("He owes me $1.5\nmillion.", "en-US", "$1.5 million", "1,500,000 US dollars"),
        ("It cost ¥300,000.", "en-US", "¥300,000", "300,000 Chinese yuan or 300,000 Japanese yen"),
    ])
    func sumsGoOverLineEnds(text: String, locale: String, original: String, sum: String) throws {
        let found = try suggestions(text, from: locale, to: "en-US").filter { $0.kind == .money }
        #expect(found.map { $0.original } == [original])
        #expect(found.first?.reason.contains(sum) == true, "\(found.first?.reason ?? "")")
        let range = try #require(found.first?.range)
        let bytes = Array(text.utf8)[range]
        #expect(
            String(decoding: bytes.filter { $0 != 0x0A && $0 != 0x20 }, as: UTF8.self)
                == original.filter { $0 != " " })
    }

    @Test func digitsAreThoseOfTheTarget() throws {
        let found = try suggestions("欠我三百块", from: "zh-Hans", to: "ar")
        #expect(found.first?.reason.contains("300") == true, "\(found.first?.reason ?? "")")
    }

    @Test func nothingIsSaidWhereTheSystemAgrees() throws {
        #expect(try suggestions("5 km, 60 kg, 38°C", from: "de", to: "de").isEmpty)
        #expect(try suggestions("38°C", from: "en-GB", to: "en-GB").isEmpty)
        let off = #"{"units": {"mode": "off"}}"#
        #expect(try suggestions("5 km", from: "en-US", to: "en-US", title: off).isEmpty)
        #expect(try suggestions("5 kmart, 3 mu", from: "th", to: "th").isEmpty)
    }

    @Test(arguments: [
        ("欠我三万块", "三万块", "30,000 Chinese yuan"), ("¥500", "¥500", "500 Chinese yuan"),
        ("100万元", "100万元", "1,000,000 Chinese yuan"), ("RMB 20", "RMB 20", "20 Chinese yuan"),
        ("五百美金", "五百美金", "500 US dollars"),
    ])
    func moneyIsOnlyNoted(text: String, original: String, sum: String) throws {
        let found = try suggestions(text, from: "zh-Hans", to: "en-US").filter { $0.kind == .money }
        #expect(found.count == 1 && found.first?.original == original)
        #expect(found.first?.proposal == nil)
        #expect(found.first?.reason.contains(sum) == true, "\(found.first?.reason ?? "")")
        let keep = #"{"units": {"currency": "keep"}}"#
        let kept = try suggestions(text, from: "zh-Hans", to: "en-US", title: keep)
        #expect(!kept.contains { $0.kind == .money })
    }

    @Test(arguments: [
        ("三万", "en-US", "30,000"), ("1亿", "en-US", "100 million"), ("1亿", "hi", "10 करोड़"),
        ("1.5亿", "de", "150 Millionen"), ("三万", "fr-FR", "30\u{202F}000"),
        ("3亿", "ar", "300 مليون"),
        ("一亿二千三百四十五万六千七百八十九", "en-US", "123,456,789"), ("1亿", "ja", "1億"),
    ])
    func magnitudesBecomeThoseOfTheTarget(text: String, locale: String, proposal: String) throws {
        let found = try suggestions(text, from: "zh-Hans", to: locale)
        #expect(found.map { $0.kind } == [.magnitude])
        #expect(found.first?.proposal == proposal)
    }

    @Test func magnitudesOfTheSameLanguageStay() throws {
        #expect(try suggestions("3.5 million", from: "en", to: "en-US").isEmpty)
        #expect(try suggestions("三万", from: "zh-Hans", to: "zh-Hans").isEmpty)
        #expect(try suggestions("七个人", from: "zh-Hans", to: "en-US").isEmpty)
    }

    @Test(arguments: [
        ("2024年3月5日见", "zh-Hans", "en-US", "2024年3月5日", "March 5, 2024"),
        ("三月五号", "zh-Hans", "en-US", "三月五号", "March 5"),
        ("3月5日", "zh-Hans", "es-419", "3月5日", "5 de marzo"),
        ("2024-03-05", "en", "en-GB", "2024-03-05", "5 March 2024"),
        ("25/3/2024", "en", "en-US", "25/3/2024", "March 25, 2024"),
    ])
    func datesTakeTheFormOfTheTarget(
        text: String, locale: String, target: String, original: String, proposal: String
    ) throws {
        let found = try suggestions(text, from: locale, to: target)
        #expect(found.map { $0.kind } == [.date])
        #expect(found.first?.original == original && found.first?.proposal == proposal)
    }

    @Test func aDateWithTwoReadingsIsOnlyNoted() throws {
        let found = try suggestions("on 5/3/2024", from: "en", to: "en-US")
        #expect(found.count == 1 && found.first?.proposal == nil)
        let reason = try #require(found.first?.reason)
        #expect(reason.contains("May 3, 2024") && reason.contains("March 5, 2024"))
        #expect(try suggestions("3月5日", from: "zh-Hans", to: "zh-Hans").isEmpty)
        #expect(try suggestions("13月45日", from: "zh-Hans", to: "en-US").isEmpty)
    }

    @Test(arguments: SeededGenerator.seeds())
    func anyTextIsRead(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let set = try #require(Self.set)
        let finder = SuggestionFinder(
            text: try set.resolve(locale: "zh-Hans"), target: try set.resolve(locale: "en-US"))
        let parts = [
            "3", "/", ".", " ", "万", "元", "¥", "一", "米", "月", "日", "年", "公里", "é", "度", "2024",
        ]
        for _ in 0..<100 {
            let text = (0..<20).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
            for suggestion in finder.suggestions(in: text) {
                let bytes = Array(text.utf8)[suggestion.range]
                #expect(
                    String(decoding: bytes, as: UTF8.self) == suggestion.original, "seed \(seed)")
                #expect(suggestion.proposal != suggestion.original)
            }
        }
    }
}
