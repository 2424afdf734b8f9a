import Diagnostics
import Testing

@testable import Adaptation

@Suite("magnitude-mismatch") struct MagnitudeMismatchTests {
    @Test(
        "the same digits in another magnitude are an error",
        arguments: [
            ("zh-Hans", "en", "欠我三万", "He owes me 3 million.", "30000, the translation 3000000"),
            ("zh-Hans", "en", "三十亿", "300 million", "translation 300000000"),
            ("zh-Hans", "vi", "三十亿", "Ba mươi tỷ", "translation 30000000000"),
            ("zh-Hans", "es-419", "五万", "5 mil", "50000, the translation 5000"),
            ("en", "zh-Hans", "2 million", "二十万", "translation 200000"),
        ])
    func wrong(from: String, to: String, source: String, target: String, said: String) throws {
        let texts = ComparedTexts(from: from, to: to)
        let found = try texts.findings("magnitude-mismatch", [source], [target])
        #expect(found.map { $0.severity } == [.error])
        let message = found.first?.message.replacing(",", with: "") ?? ""
        #expect(message.contains(said.replacing(",", with: "")), "\(message)")
        #expect(try texts.findings("number-mismatch", [source], [target]).isEmpty)
    }

    @Test(
        "right magnitudes and small numbers are left alone",
        arguments: [
            ("zh-Hans", "en", "欠我三万", "He owes me 30,000."),
            ("zh-Hans", "en", "三十亿", "Three billion"),
            ("zh-Hans", "th", "三十亿", "สามพันล้าน"),
            ("zh-Hans", "vi", "三十亿", "Ba tỷ"),
            ("zh-Hans", "hi", "一百万", "10 लाख"),
            ("zh-Hans", "ja", "1.5亿", "1億5000万"),
            ("zh-Hans", "en", "三十块", "3 yuan"),
        ])
    func right(from: String, to: String, source: String, target: String) throws {
        let found = try ComparedTexts(from: from, to: to)
            .findings("magnitude-mismatch", [source], [target])
        #expect(found.isEmpty, "\(found.map { $0.message })")
    }
}
