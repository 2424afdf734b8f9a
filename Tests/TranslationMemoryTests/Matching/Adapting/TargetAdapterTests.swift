import ICU
import Testing
import TranslationMemory

/// What a translator gets proposed where a stored unit differs in numbers, dates, names or markup.
struct TargetAdapterTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var languages: String
        var query: String
        var source: String
        var target: String
        var proposal: String
        var score: Int?

        init(
            _ languages: String, _ query: String, _ source: String, _ target: String,
            _ proposal: String, _ score: Int? = nil
        ) {
            self.languages = languages
            self.query = query
            self.source = source
            self.target = target
            self.proposal = proposal
            self.score = score
        }

        var testDescription: String { "\(languages): \(query)" }
    }

    private func match(_ example: Case, names: [NamePair] = []) throws -> Match {
        let tags = example.languages.split(separator: " ").map { String($0) }
        let pair = try #require(LanguagePair(tags[0], tags[1]))
        var question = MemoryQuery(
            Segment(native: example.query), source: pair.source, target: pair.target)
        question.minimum = 1
        let unit = TranslationUnit(
            Segment(native: example.source), Segment(native: example.target), pair: pair)
        var ranker = try MatchRanker(names: names)
        let prepared = try ranker.prepare(question)
        return try #require(try ranker.match(prepared, identifier: 1, unit: unit, now: 0))
    }

    private func check(_ example: Case, names: [NamePair] = []) throws {
        let match = try match(example, names: names)
        #expect(match.proposal.native == example.proposal)
        if let score = example.score { #expect(match.score == score) }
        // What is replaced is said, and nothing else.
        #expect(match.replacements.isEmpty == (example.proposal == example.target))
    }

    @Test(arguments: [
        Case("zh-Hans en", "第12集", "第3集", "Episode 3", "Episode 12", 99),
        Case("zh-Hans en", "他欠我三万五千块", "他欠我两百块", "He owes me 200.", "He owes me 35000.", 99),
        Case("zh-Hans en", "他欠我35000块", "他欠我三万五千块", "He owes me 35,000.", "He owes me 35,000.", 99),
        Case(
            "zh-Hans en", "他欠我12,500块", "他欠我3,500块", "He owes me 3,500.", "He owes me 12,500.", 99),
        Case(
            "zh-Hans en", "我等了十五年", "我等了二十年", "I waited twenty years.", "I waited fifteen years.",
            99),
        Case(
            "zh-Hans en", "我等了三十天", "我等了二十天", "Twenty days I waited.", "Thirty days I waited.", 99),
        Case("en zh-Hans", "Wait 12 days.", "Wait 30 days.", "等三十天。", "等十二天。", 99),
        Case("en zh-Hans", "Episode 2", "Episode 3", "第三集", "第二集", 99),
        Case("en zh-Hans", "in 2026", "in 2024", "二〇二四年", "二〇二六年", 99),
        Case(
            "en vi", "Wait 21 days.", "Wait 30 days.", "Chờ ba mươi ngày.",
            "Chờ hai mươi mốt ngày.", 99),
        Case("en th", "Wait 21 days.", "Wait 30 days.", "รอสามสิบวัน", "รอยี่สิบเอ็ดวัน", 99),
        Case("en th", "Room 45", "Room 12", "ห้อง ๑๒", "ห้อง ๔๕", 99),
        Case("en vi", "Wait 7 years.", "Wait 5 years.", "Chờ 5 năm.", "Chờ 7 năm.", 99),
        Case("en ar", "Room 45", "Room 12", "غرفة ١٢", "غرفة ٤٥", 99),
        Case(
            "en de", "It costs 1,250.50.", "It costs 3,499.99.", "Es kostet 3.499,99.",
            "Es kostet 1.250,50.", 99),
        Case("en vi", "Meet at 10:45.", "Meet at 9:05.", "Gặp lúc 9:05.", "Gặp lúc 10:45.", 99),
        Case(
            "en fr", "Meet at 10:05.", "Meet at 9:30.", "Rendez-vous à 9:30.",
            "Rendez-vous à 10:05.", 99),
    ])
    func numbersAreReplaced(example: Case) throws { try check(example) }

    /// Words in place of one another, whose characters the score counts.
    @Test(arguments: [
        Case("zh-Hans en", "等我五天", "等我三天", "Wait three days for me.", "Wait five days for me.", 75),
        Case("zh-Hans en", "等我五天", "等我三天", "Wait 3 days for me.", "Wait 5 days for me.", 75),
        Case("en zh-Hans", "Give me five minutes", "Give me nine minutes", "给我九分钟", "给我五分钟"),
        Case(
            "en vi", "I have seven brothers", "I have three brothers", "Tôi có ba anh trai",
            "Tôi có bảy anh trai"),
        Case("zh-Hans en", "等我十五天", "等我三天", "Wait 3 days.", "Wait 15 days."),
    ])
    func numbersInWordsAreReplaced(example: Case) throws { try check(example) }

    @Test(arguments: [
        // The number stands twice in the translation.
        Case("en vi", "Room 45", "Room 12", "Phòng 12, tầng 12", "Phòng 12, tầng 12", 97),
        // It doesn't stand there.
        Case("en vi", "Room 45", "Room 12", "Phòng đó", "Phòng đó", 97),
        // It stands twice in the source.
        Case("en vi", "5 or 6 of 9", "3 or 3 of 9", "3 trong 9", "3 trong 9", 97),
        // The noun would need another form.
        Case("en en", "1 day left", "2 days left", "2 days left", "2 days left"),
        Case("zh-Hans en", "等1天", "等3天", "Wait 3 days.", "Wait 3 days.", 97),
        Case("zh-Hans ru", "等5天", "等3天", "Ждать 3 дня.", "Ждать 3 дня.", 97),
        // Which is the mark of decimals?
        Case("en de", "It costs 1,25.", "It costs 3,4.", "Es kostet 3,4.", "Es kostet 3,4.", 97),
        // Part of another number.
        Case("en vi", "twenty-two men", "twenty-one men", "21 người", "21 người"),
        // Not all of them can be replaced.
        Case("en vi", "4 of 9", "3 of 8", "3 trong 8 hoặc 8", "3 trong 8 hoặc 8", 97),
    ])
    func unsafeNumbersStay(example: Case) throws { try check(example) }

    @Test(arguments: [
        Case(
            "zh-Hans en", "2024年3月5日见", "2023年11月8日见", "See you on November 8, 2023.",
            "See you on March 5, 2024.", 99),
        Case("zh-Hans en", "3月5日见", "11月8日见", "See you on Nov 8.", "See you on Mar 5.", 99),
        Case(
            "en zh-Hans", "See you on March 5, 2024.", "See you on November 8, 2023.",
            "2023年11月8日见。", "2024年3月5日见。"),
        Case(
            "en vi", "See you on March 5, 2024.", "See you on March 8, 2024.",
            "Hẹn ngày 8 tháng 3, 2024.", "Hẹn ngày 5 tháng 3, 2024.", 99),
        // No date as ICU writes it, but numbers.
        Case("zh-Hans vi", "3月5日见", "11月8日见", "Hẹn ngày 8/11.", "Hẹn ngày 5/3.", 99),
    ])
    func datesAreReplaced(example: Case) throws { try check(example) }

    private static let names = [
        NamePair("顾少爷", "Young Master Gu"), NamePair("沈小姐", "Miss Shen"), NamePair("沈", "Shen"),
        NamePair("林晚", "Lin Wan"),
    ]

    @Test(arguments: [
        Case("zh-Hans en", "沈小姐回来了", "顾少爷回来了", "Young Master Gu is back.", "Miss Shen is back."),
        Case(
            "zh-Hans en", "林晚不爱顾少爷", "顾少爷不爱林晚", "Young Master Gu doesn't love Lin Wan.",
            "Lin Wan doesn't love Young Master Gu."),
        Case(
            "zh-Hans en", "沈小姐回来了", "顾少爷回来了", "The young master is back.",
            "The young master is back."),
        Case("zh-Hans en", "林晚回来了", "沈回来了", "Miss Shen is back.", "Miss Shen is back."),
    ])
    func namesAreReplaced(example: Case) throws { try check(example, names: Self.names) }

    /// With names as one sign, texts that differ in names only are all but equal.
    @Test func foldedNamesScoreAsNumbersDo() throws {
        let pair = try #require(LanguagePair("zh-Hans", "en"))
        var ranker = try MatchRanker(names: Self.names, foldsNames: true)
        func match(_ text: Segment, _ target: Segment) throws -> Match? {
            let query = try ranker.prepare(
                MemoryQuery(text, source: pair.source, target: pair.target))
            let unit = TranslationUnit("顾少爷回来了", target, pair: pair)
            return try ranker.match(query, identifier: 1, unit: unit, now: 0)
        }
        let adapted = try #require(try match("沈小姐回来了", "Young Master Gu is back."))
        #expect(adapted.score == 99)
        #expect(adapted.proposal.text == "Miss Shen is back.")
        #expect(adapted.parts.penalties == [MatchParts.Penalty(.name, 1)])
        let other = try #require(try match("沈小姐回来了", "He is back."))
        #expect(other.score == 95)
        #expect(other.parts.penalties == [MatchParts.Penalty(.name, 5)])
        #expect(try match("顾少爷回来了", "He is back.")?.score == 100)
    }

    @Test(arguments: [
        Case("en vi", "<b>Go</b> home!", "<i>Go</i> home!", "<i>Về</i> nhà đi!", "Về nhà đi!", 98),
        Case(
            "en vi", #"{\i1}Go{\i0} home!"#, "<i>Go</i> home!", "<i>Về</i> nhà đi!",
            #"{\i1}Về{\i0} nhà đi!"#, 99),
        Case(
            "en vi", "<i>Go</i> home!", "<i>Go</i> home!", "<i>Về</i> nhà đi!", "<i>Về</i> nhà đi!",
            100),
        Case("en vi", "Go home!", "<i>Go</i> home!", "<i>Về</i> nhà đi!", "Về nhà đi!", 99),
        Case("zh-Hans th", #"{\an8}走吧"#, "走吧", "ไปกันเถอะ", #"{\an8}ไปกันเถอะ"#, 99),
        Case("zh-Hans ar", "<i>走吧</i>", "走吧", "هيا بنا", "<i>هيا بنا</i>", 99),
        Case(
            "zh-Hans ar", #"{\an8}<i>走吧</i>"#, #"{\an8}走吧"#, #"{\an8}هيا بنا"#,
            #"{\an8}<i>هيا بنا</i>"#, 99),
        Case(
            "en vi", "I saw <i>Titanic</i> twice.", "I saw Titanic twice.",
            "Tôi xem Titanic hai lần.", "Tôi xem <i>Titanic</i> hai lần.", 99),
        Case("en vi", "I <i>saw</i> it.", "I saw it.", "Tôi thấy rồi.", "Tôi thấy rồi.", 98),
        Case("en vi", "<i>Wait 12 days", "Wait 3 days", "Chờ 3 ngày", "<i>Chờ 12 ngày", 99),
    ])
    func markupIsPutBack(example: Case) throws {
        let match = try match(example)
        #expect(match.proposal.native == example.proposal)
        #expect(match.score == example.score)
    }

    @Test func replacementsAreSaid() throws {
        let match = try match(
            Case("zh-Hans en", "{\\an8}第12集", "第3集", "Episode 3", "", nil))
        #expect(
            match.replacements == [
                Match.Replacement(.number, before: "3", after: "12"),
                Match.Replacement(.tag, before: "", after: "{\\an8}"),
            ])
        #expect(match.parts.penalties.map { $0.points } == [1, 0])
        #expect(match.score == 99)
    }
}
