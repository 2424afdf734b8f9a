import Diagnostics
import Testing

@testable import Adaptation

@Suite("number-mismatch") struct NumberMismatchTests {
    @Test(
        "other numbers, and lost ones, are reported",
        arguments: [
            ("zh-Hans", "en", "三十八楼", "The 28th floor", "38, the translation 28"),
            ("zh-Hans", "en", "还剩十五分钟", "There is little time.", "15"),
            ("zh-Hans", "th", "十一条人命", "ตายไป 12 คน", "11, the translation 12"),
            ("zh-Hans", "ar", "等了三十五年", "انتظرت 45 عامًا", "35, the translation 45"),
            (
                "en", "de", "I have 2,500 of them.", "Ich habe 2.600 davon.",
                "2500, the translation 2600"
            ),
            ("en", "fr-FR", "Frame 18", "L'image", "18"),
            ("zh-Hans", "en", "第三集", "Episode 4", "3, the translation 4"),
            ("zh-Hans", "en", "第一集", "Episode 2", "1, the translation 2"),
            ("zh-Hans", "en", "三月五号", "March 15th", "5, the translation 15"),
            ("zh-Hans", "en", "百分之五十", "15 percent", "50, the translation 15"),
            ("zh-Hans", "en", "八点半", "9:30", "8, the translation 9"),
        ])
    func differs(from: String, to: String, source: String, target: String, said: String) throws {
        let found = try ComparedTexts(from: from, to: to)
            .findings("number-mismatch", [source], [target])
        #expect(found.map { $0.severity } == [.warning])
        #expect(found.first?.message.contains(said) == true, "\(found.map { $0.message })")
    }

    @Test(
        "the same number in other clothes is left alone",
        arguments: [
            ("zh-Hans", "en", "三万五千块", "35,000 yuan"),
            ("zh-Hans", "en", "两百块", "Two hundred yuan"),
            ("zh-Hans", "en", "1.5亿", "150 million"),
            ("zh-Hans", "en", "六十户 换三十亿", "60 families for three billion."),
            ("zh-Hans", "es-419", "三十亿", "Tres mil millones"),
            ("zh-Hans", "vi", "晚上十一点四十分", "23 giờ 40"),
            ("zh-Hans", "id", "晚上十一点五十八分", "Pukul 23.58."),
            ("zh-Hans", "en", "晚上十一点四十分", "11:40 p.m."),
            ("zh-Hans", "en", "我们一起去 一定 一下", "Let's go."),
            ("zh-Hans", "en", "两枚都给你", "Take them both."),
            ("zh-Hans", "en", "十分重要", "Very important."),
            ("zh-Hans", "en", "第三十八枚", "The last one."),
            ("zh-Hans", "en", "一百块", "A hundred yuan"),
            ("zh-Hans", "es-419", "挣六块五", "Gano 6.50."),
            ("zh-Hans", "ar", "等了三十年", "انتظرت ٣٠ عامًا"),
            ("en", "de", "1,234.5", "1.234,5"),
            ("en", "fr-FR", "Twenty-one", "21"),
            ("en", "hi", "25 years", "२५ साल"),
            ("zh-Hans", "en", "八点半", "8:30"), ("zh-Hans", "en", "八点半", "8:30 p.m."),
            ("zh-Hans", "en", "八点半", "Half past eight"), ("zh-Hans", "en", "晚上八点半", "20:30"),
            ("zh-Hans", "id", "八点半", "Pukul 08.30"), ("zh-Hans", "en", "八点", "8:00"),
            ("zh-Hans", "en", "八点一刻", "8:15"), ("zh-Hans", "en", "百分之五十", "50 percent"),
            ("zh-Hans", "fr-FR", "百分之五十", "50\u{202F}%"), ("zh-Hans", "en", "百分之五十", "Half."),
            ("zh-Hans", "en", "百分之百", "100%"), ("zh-Hans", "en", "第三集", "Episode 3"),
            ("zh-Hans", "en", "三月五号", "March 5th"), ("zh-Hans", "en", "三月五号", "The fifth of March"),
            ("zh-Hans", "ja", "三月五号", "3月5日"), ("zh-Hans", "en", "第一天", "The first day"),
            ("zh-Hans", "en", "一亿五千\n三百万", "153 million"),
            ("en", "zh-Hans", "in '98, 98 of them", "1998年 有九十八个"),
        ])
    func same(from: String, to: String, source: String, target: String) throws {
        let found = try ComparedTexts(from: from, to: to)
            .findings("number-mismatch", [source], [target])
        #expect(found.isEmpty, "\(found.map { $0.message })")
    }

    @Test(
        "converted measures and added numbers are notes",
        arguments: [
            ("zh-Hans", "en-US", "五公里", "3 miles"), ("en", "it", "Episode 3", "La terza serie"),
            ("en", "de", "It's late.", "Es ist 23 Uhr."),
        ])
    func notes(from: String, to: String, source: String, target: String) throws {
        let found = try ComparedTexts(from: from, to: to)
            .findings("number-mismatch", [source], [target])
        #expect(found.map { $0.severity } == [.note])
    }

    @Test("a number that moved to the next cue isn't lost")
    func moved() throws {
        let found = try ComparedTexts(to: "en").findings(
            "number-mismatch", ["等了三十五年", "等一句公道话"], ["She waited for the truth", "for 35 years."])
        #expect(found.isEmpty)
    }
}
