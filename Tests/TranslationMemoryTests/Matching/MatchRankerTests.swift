import ICU
import TestSupport
import Testing
import TranslationMemory

struct MatchRankerTests {
    private func match(
        _ query: String, _ source: String, _ target: String, _ languages: String = "en vi",
        minimum: Int = 1, names: [NamePair] = [],
        change: (inout MemoryQuery, inout TranslationUnit) -> Void = { _, _ in }
    ) throws -> Match? {
        let tags = languages.split(separator: " ").map { String($0) }
        let pair = try #require(LanguagePair(tags[0], tags[1]))
        var question = MemoryQuery(Segment(native: query), source: pair.source, target: pair.target)
        question.minimum = minimum
        var unit = TranslationUnit(Segment(native: source), Segment(native: target), pair: pair)
        change(&question, &unit)
        var ranker = try MatchRanker(names: names)
        let prepared = try ranker.prepare(question)
        let match = try ranker.match(prepared, identifier: 7, unit: unit, now: 1_700_000_000_000)
        if let match {
            #expect(match.parts.score == match.score)
            #expect(match.parts.version == MatchScore.version)
            #expect(match.identifier == 7)
            #expect(match.unit == unit)
        }
        return match
    }

    private func penalties(_ match: Match) -> [String] {
        match.parts.penalties.map { "\($0.reason.rawValue) \($0.points)" }
    }

    @Test(arguments: [
        ("Where are you?", "Where are you?", 100, []),
        ("Where are\nyou?", "Where are you?", 100, []),
        ("where are you?", "Where are you?", 99, ["case 1"]),
        ("Where are you", "Where are you?", 99, ["punctuation 1"]),
        ("Ｗhere are you?", "Where are you?", 99, ["width 1"]),
        ("where are you!", "Where are you?", 98, ["case 1", "punctuation 1"]),
        ("Where were you?", "Where are you?", 85, []),
        ("少爷，您的汤面凉了。", "少爷，您的汤面凉了！", 99, ["punctuation 1"]),
        ("走吧！", "走吧!", 99, ["width 1"]),
        ("<i>Where are you?</i>", "Where are you?", 99, ["tag 1"]),
        ("Where <i>are</i> you?", "Where are you?", 98, ["tag 2"]),
        ("Chờ 3 ngày", "Chờ 12 ngày", 97, ["number 3"]),
        ("ที่รัก ไปกันเถอะ", "ที่รักไปกันเถอะ", 100, []),
    ])
    func smallDifferencesAreSmallPenalties(
        query: String, source: String, score: Int, taken: [String]
    ) throws {
        let match = try #require(try match(query, source, "x"))
        #expect(match.score == score)
        #expect(penalties(match) == taken)
    }

    @Test func traditionalCostsAPoint() throws {
        let plain = try match("少爺，湯麵涼了", "少爷，汤面凉了", "x", "zh en")
        #expect(plain?.score == 33)
        let folded = try #require(
            try match("少爺，湯麵涼了", "少爷，汤面凉了", "x", "zh en") { query, _ in
                query.foldsChinese = true
            })
        #expect(folded.score == 99)
        #expect(penalties(folded) == ["script 1"])
    }

    @Test(
        arguments: [
            ("a", "b", nil, nil, nil, nil, 100), ("a", "b", "a", "x", nil, nil, 101),
            ("a", "b", "A!", "b", nil, nil, 102), ("a", "b", nil, "b", nil, nil, 101),
            (nil, nil, nil, nil, "7", "7", 102), (nil, nil, nil, nil, "7", "8", 100),
            (nil, nil, "a", "b", nil, nil, 100), ("", "", "", "", nil, nil, 100),
            ("Day 3", nil, "Day 4", nil, nil, nil, 100),
            ("Day 3", nil, "day 3", nil, nil, nil, 101),
        ] as [(String?, String?, String?, String?, String?, String?, Int)])
    func contextAddsPoints(
        previous: String?, next: String?, storedPrevious: String?, storedNext: String?,
        id: String?, storedID: String?, score: Int
    ) throws {
        let found = try match("Go!", "Go!", "Đi!") { query, unit in
            query.context = UnitContext(previous: previous, next: next, id: id)
            unit.context = UnitContext(previous: storedPrevious, next: storedNext, id: storedID)
        }
        #expect(found?.score == score)
        // Nothing is added to what isn't the same.
        let other = try match("Go?", "Go!", "Đi!") { query, unit in
            query.context = UnitContext(id: "7")
            unit.context = UnitContext(id: "7")
        }
        #expect(other?.score == 99)
        #expect(other?.parts.isIdentifierEqual == true)
    }

    @Test func originAndAgeCount() throws {
        let pair = try #require(LanguagePair("en", "vi"))
        let now: Int64 = 1_700_000_000_000
        var penalties = MatchPenalties()
        penalties.years = 2
        penalties.age = 4
        penalties.engines = ["good": 2]
        var ranker = try MatchRanker(penalties: penalties)
        let query = try ranker.prepare(MemoryQuery("Go!", target: pair.target))
        func score(_ origin: UnitOrigin, years: Int64) throws -> Int? {
            let unit = TranslationUnit(
                "Go!", "Đi!", pair: pair, origin: origin, created: now - years * 31_557_600_000 - 1)
            return try ranker.match(query, identifier: 1, unit: unit, now: now)?.score
        }
        #expect(try score(.human, years: 1) == 100)
        #expect(try score(.human, years: 2) == 96)
        #expect(try score(.aligned, years: 0) == 99)
        #expect(try score(.machine("good"), years: 0) == 98)
        #expect(try score(.machine("other"), years: 3) == 91)
    }

    @Test func belowTheThresholdThereIsNoAnswer() throws {
        #expect(try match("Where were you?", "Where are you?", "x", minimum: 85)?.score == 85)
        #expect(try match("Where were you?", "Where are you?", "x", minimum: 86) == nil)
        #expect(try match("where are you", "Where are you?", "x", minimum: 99) == nil)
    }

    @Test func scoresAboveAHundredCanBeAskedFor() throws {
        let pair = try #require(LanguagePair("en", "vi"))
        var ranker = try MatchRanker()
        var question = MemoryQuery("Go!", target: pair.target)
        question.context.id = "7"
        let query = try ranker.prepare(question)
        var unit = TranslationUnit("Go!", "Đi!", pair: pair)
        #expect(
            try ranker.match(query, identifier: 1, unit: unit, now: 0, atLeast: 102) == nil)
        unit.context.id = "7"
        #expect(
            try ranker.match(query, identifier: 1, unit: unit, now: 0, atLeast: 102)?.score == 102)
    }

    /// The parts add up, and the bound by characters holds, for any two texts.
    @Test(arguments: SeededGenerator.seeds())
    func partsAddUp(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pair = try #require(LanguagePair("en", "zh-Hans"))
        let pieces = [
            "go ", "Go ", "home", "走", "吧", "12 ", "3", "三十", "!", "<i>", "</i>", #"{\an8}"#,
            "three ",
            " five", "ก", "Ａ", ",",
        ]
        func segment() -> Segment {
            Segment(
                native: (0..<Int.random(in: 0...8, using: &generator))
                    .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }
                    .joined())
        }
        var ranker = try MatchRanker()
        for _ in 0..<60 {
            var question = MemoryQuery(segment(), source: pair.source, target: pair.target)
            question.minimum = 1
            question.context.previous = "a"
            let query = try ranker.prepare(question)
            for _ in 0..<4 {
                var unit = TranslationUnit(
                    Bool.random(using: &generator) ? question.text : segment(), segment(),
                    pair: pair)
                unit.context.previous = Bool.random(using: &generator) ? "a" : "b"
                guard let match = try ranker.match(query, identifier: 1, unit: unit, now: 0) else {
                    continue
                }
                #expect(match.parts.score == match.score, "seed \(seed)")
                let bound = MatchScore.upperBound(characters: match.parts.characters)
                #expect(match.score <= bound, "seed \(seed)")
                #expect((1...102).contains(match.score), "seed \(seed)")
                let points = match.parts.penalties.reduce(0) { $0 + $1.points }
                #expect(
                    match.score == max(0, match.parts.base - points) + match.parts.bonus,
                    "seed \(seed)")
                let opened = match.proposal.codes.filter { $0.kind == .open }.count
                let closed = match.proposal.codes.filter { $0.kind == .close }.count
                if unit.target.codes.isEmpty { #expect(opened == closed, "seed \(seed)") }
            }
        }
    }
}
