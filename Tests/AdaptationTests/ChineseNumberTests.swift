import Adaptation
import TestSupport
import Testing

@Suite struct ChineseNumberTests {
    static func values(_ text: String) -> [Double] {
        let bytes = text.utf8Span
        return ChineseNumber.values(in: bytes.span).map { $0.value }
    }

    @Test(arguments: [
        ("三万五千", 35_000), ("两百", 200), ("1.5亿", 150_000_000), ("三万", 30_000),
        ("二十", 20), ("十", 10), ("十二", 12), ("一百零五", 105), ("一百五", 150),
        ("三万五", 35_000), ("一千零一", 1001), ("一万零五百", 10_500), ("二〇二四", 2024),
        ("三点五亿", 350_000_000), ("3千万", 30_000_000), ("三千万", 30_000_000),
        ("1亿2000万", 120_000_000), ("3万5", 35_000), ("一亿三千万", 130_000_000),
        ("两百三十万", 2_300_000), ("壹佰贰拾叁", 123), ("１２萬", 120_000), ("三億", 300_000_000),
        ("1.1亿", 110_000_000), ("1,200万", 12_000_000), ("五兆", 5e12), ("百万", 1_000_000),
        ("万亿", 1e12), ("三万亿", 3e12), ("三点一四", 3.14), ("七", 7),
        ("九千九百九十九", 9999), ("三百万零五十", 3_000_050),
    ])
    func readsOne(text: String, value: Double) {
        #expect(Self.values(text) == [value])
    }

    @Test(arguments: [
        "几十万", "数百", "十多年", "十几个", "七八百", "三四个", "百姓", "万小姐", "三分之一", "123",
        "1.5", "你竟敢背叛我", "",
    ])
    func whatIsNoNumberIsLeftOut(text: String) {
        #expect(Self.values(text) == [])
    }

    @Test func placesAreThoseOfTheNumbers() {
        let text = "他欠我3万5千块，还有二十年。"
        let bytes = text.utf8Span
        let numbers = ChineseNumber.values(in: bytes.span)
        let parts = numbers.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
        #expect(parts == ["3万5千", "二十"])
        #expect(numbers.map { $0.value } == [35_000, 20])
        #expect(numbers.map { $0.magnitude } == [10_000, 1])
        #expect(Self.values("三点五十分见") == [3, 50])
    }

    /// Every number that is written out is read back.
    @Test(arguments: SeededGenerator.seeds())
    func readsWhatIsWritten(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let length = Int.random(in: 1...12, using: &random)
            let limit = (0..<length).reduce(1) { value, _ in value * 10 }
            let number = Int.random(in: 0..<limit, using: &random)
            #expect(Self.values(Self.spelt(number)) == [Double(number)], "seed \(seed)")
        }
    }

    @Test func longTextDoesNoHarm() {
        #expect(Self.values(String(repeating: "三", count: 100_000)).count <= 1)
        #expect(Self.values(String(repeating: "万亿", count: 50_000)).count <= 1)
        #expect(Self.values(String(repeating: "5", count: 100_000) + "万").count <= 1)
        #expect(Self.values(String(repeating: "5", count: 100_000)) == [])
    }

    private static func spelt(_ number: Int) -> String {
        let digits = Array("零一二三四五六七八九").map { String($0) }
        if number == 0 { return "零" }
        var result = ""
        var rest = number
        for (unit, word) in [(100_000_000, "亿"), (10_000, "万"), (1, "")] where number >= unit {
            let part = rest / unit
            rest %= unit
            if part == 0 { continue }
            if !result.isEmpty, part < 1000 { result += "零" }
            var inner = part
            var text = ""
            for (size, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
                let digit = inner / size
                inner %= size
                if digit > 0 {
                    text += digits[digit] + name
                } else if !text.isEmpty, inner > 0, !text.hasSuffix("零") {
                    text += "零"
                }
            }
            result += text + word
        }
        return result
    }
}
