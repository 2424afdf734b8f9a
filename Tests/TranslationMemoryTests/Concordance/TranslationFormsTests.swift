import ICU
import TestSupport
import Testing

@testable import TranslationMemory

struct TranslationFormsTests {
    static let chinese: [MadeUpSeries.Part] = [
        ("我们走吧", "let's go"), ("天黑了", "it is getting dark"), ("你吃饭了吗", "have you eaten yet"),
        ("我不知道", "I have no idea"), ("快进来", "come in quickly"), ("谢谢你", "thank you"),
        ("他在哪里", "where is he"), ("小心一点", "be careful out there"), ("请坐", "please take a seat"),
        ("下雨了", "rain again"), ("没关系", "never mind"), ("马上就好", "nearly done"),
        ("我想回家", "I want to go home"), ("把门关上", "close that door"), ("等一下", "wait a moment"),
    ]
    static let thai: [MadeUpSeries.Part] = [
        ("我们走吧", "ไปกันเถอะ"), ("天黑了", "มืดแล้ว"), ("你吃饭了吗", "กินข้าวหรือยัง"),
        ("我不知道", "ฉันไม่รู้"), ("快进来", "รีบเข้ามา"), ("谢谢你", "ขอบคุณมาก"),
        ("他在哪里", "เขาอยู่ที่ไหน"), ("小心一点", "ระวังหน่อย"), ("请坐", "เชิญนั่ง"), ("下雨了", "ฝนตกอีกแล้ว"),
    ]
    static let spanish: [MadeUpSeries.Part] = [
        ("let's go", "vámonos"), ("it is getting dark", "está oscureciendo"),
        ("have you eaten yet", "¿ya comiste?"), ("no idea", "ni idea"), ("come in", "pasa"),
        ("thank you", "gracias"), ("where is he", "¿dónde está él?"), ("be careful", "ten cuidado"),
        ("take a seat", "toma asiento"), ("rain again", "otra vez lluvia"),
        ("never mind", "no importa"), ("nearly done", "ya casi"),
    ]

    private static func groups(
        _ text: String, _ series: MadeUpSeries, side: ConcordanceQuery.Side = .source
    ) throws -> [String] {
        try series.concordance(ConcordanceQuery(text, side: side)).groups.map {
            "\($0.translation ?? "unclear") \($0.count)"
        }
    }

    @Test(arguments: SeededGenerator.seeds())
    func tellsEveryFormOfAName(seed: UInt64) throws {
        var series = try MadeUpSeries("zh-Hans", "en", seed: seed)
        series.add(300, among: Self.chinese)
        series.add(14, with: ("少爷", "Young Master"), among: Self.chinese)
        series.add(3, with: ("少爷", "the young lord"), among: Self.chinese)
        series.add(2, with: ("少爷", "sir"), among: Self.chinese)
        series.add(1, with: ("少爷", "darling"), among: Self.chinese)
        let groups = try Self.groups("少爷", series)
        #expect(groups == ["Young Master 14", "the young lord 3", "sir 2", "unclear 1"])
    }

    @Test(arguments: SeededGenerator.seeds())
    func tellsTheFormsInThai(seed: UInt64) throws {
        var series = try MadeUpSeries("zh-Hans", "th", seed: seed)
        series.add(300, among: Self.thai)
        series.add(8, with: ("少爷", "คุณชาย"), among: Self.thai)
        series.add(4, with: ("少爷", "นายน้อย"), among: Self.thai)
        #expect(try Self.groups("少爷", series) == ["คุณชาย 8", "นายน้อย 4"])
    }

    @Test(arguments: SeededGenerator.seeds())
    func tellsTheFormsInSpanishAndBack(seed: UInt64) throws {
        var series = try MadeUpSeries("en", "es", seed: seed)
        series.add(200, among: Self.spanish)
        series.add(9, with: ("dear lady", "querida señora"), among: Self.spanish)
        series.add(3, with: ("dear lady", "mi dama"), among: Self.spanish)
        #expect(try Self.groups("Dear Lady", series) == ["querida señora 9", "mi dama 3"])
        #expect(try Self.groups("señora", series, side: .target) == ["dear lady 9"])
    }

    @Test(arguments: SeededGenerator.seeds())
    func tellsTheFormsInChinese(seed: UInt64) throws {
        var series = try MadeUpSeries("en", "zh-Hans", seed: seed)
        series.add(300, among: Self.chinese.map { ($0.target, $0.source) })
        series.add(
            6, with: ("Young Master", "少爷"), among: Self.chinese.map { ($0.target, $0.source) })
        #expect(try Self.groups("young master", series) == ["少爷 6"])
    }

    /// Where every hit is translated in its own words, no form is named.
    @Test(arguments: SeededGenerator.seeds())
    func guessesNothing(seed: UInt64) throws {
        var series = try MadeUpSeries("zh-Hans", "en", seed: seed)
        series.add(300, among: Self.chinese)
        for word in ["mate", "you there", "buddy", "oh well", "honestly", "look", "mister"] {
            series.add(1, with: ("少爷", word), among: Self.chinese)
        }
        #expect(try Self.groups("少爷", series) == ["unclear 7"])
    }

    /// A phrase that belongs to another part of the hits is no form.
    @Test func leavesToOtherPartsWhatIsTheirs() throws {
        var series = try MadeUpSeries("zh-Hans", "en", seed: 7)
        series.add(300, among: Self.chinese)
        series.add(20, with: ("回府", "back to the mansion"), among: Self.chinese)
        for word in ["mate", "buddy", "mister", "look"] {
            series.add(1, with: ("少爷，该回府了", "\(word), time for the mansion"), among: Self.chinese)
        }
        let groups = try Self.groups("少爷", series)
        #expect(groups == ["unclear 4"])
    }

    @Test func groupsByWholeTexts() throws {
        var series = try MadeUpSeries("zh-Hans", "en", seed: 1)
        for target in ["Yes, sir.", "yes, sir.", "Yes, sir.", "Of course."] {
            series.add(1, with: ("少爷", target), among: [])
        }
        var query = ConcordanceQuery("少爷")
        query.grouping = .texts
        let groups = try series.concordance(query, isCompact: false).groups
        #expect(groups.map(\.translation) == ["Yes, sir.", "Of course."])
        #expect(groups.map(\.count) == [3, 1])
        #expect(groups.map(\.examples) == [[2, 1, 0], [3]])
    }
}
