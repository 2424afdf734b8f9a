import Testing

@testable import Adaptation

@Suite("Numbers in a line")
struct NumberMaskTests {
    @Test(
        "numbers are one, in digits and in words",
        arguments: [
            ("fr", "Il a payé 1 000 000 euros", ["1 000 000"]),
            ("en", "It is 1.5 million or 12:30", ["1.5 million", "12:30"]),
            ("en", "two hundred and fifty men", ["two hundred and fifty"]),
            ("zh-Hans", "他欠一亿五千三百万块", ["一亿五千三百万"]),
            ("zh-Hans", "一 二 三", ["一", "二", "三"]), ("zh-Hans", "3万5千人", ["3万5千"]),
            ("vi", "Tầng ba mươi tám đó", ["ba mươi tám"]), ("th", "ชั้นสามสิบแปด", ["สามสิบแปด"]),
            ("es", "treinta y ocho pisos", ["treinta y ocho"]), ("en", "5 300", ["5 300"]),
            ("en", "2024 300 men", ["2024", "300"]), ("en", "only men", []),
        ])
    func ranges(locale: String, text: String, wanted: [String]) throws {
        let bytes = Array(text.utf8)
        let ranges = NumberMask(try RuleSet().resolve(locale: locale)).ranges(in: bytes.span)
        #expect(ranges.map { String(decoding: bytes[$0], as: UTF8.self) } == wanted)
    }
}
