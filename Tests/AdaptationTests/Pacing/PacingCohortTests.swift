import Adaptation
import Diagnostics
import TestSupport
import Testing

@Suite("Cohorts and what stands beside them")
struct PacingCohortTests {
    let rules: ResolvedRules

    init() throws { rules = try RuleSet().resolve(locale: "en") }

    private func titles(_ count: Int) -> [PacingCohort.Title] {
        (0..<count).map { number in
            PacingCohort.Title(
                name: "title\(number)",
                series: PacingSamples.series(
                    episodes: 5, letters: 20 + number, rules: rules, seed: UInt64(number)))
        }
    }

    private func written(_ cohort: PacingCohort) -> String {
        var writer = JSONWriter(style: .pretty)
        cohort.write(to: &writer)
        return writer.text
    }

    @Test(arguments: [0, 1, 7])
    func fewTitlesAreRefused(count: Int) {
        let error = #expect(throws: PacingError.self) {
            try PacingCohort(calibrating: titles(count), rules: rules)
        }
        #expect(error?.code == .tooFewTitles)
        #expect(error?.message.contains("at least 8") == true)
        #expect(error?.message.contains("\(count)") == true)
    }

    @Test func aTitleWithoutCuesDoesNotCount() throws {
        let empty = PacingCohort.Title(
            name: "empty", series: SeriesPacing([try PacingSamples.profile([])], rules: rules))
        #expect(throws: PacingError.self) {
            try PacingCohort(calibrating: titles(7) + [empty], rules: rules)
        }
    }

    @Test func eachTitleCountsOnceByItsMedians() throws {
        let titles = titles(9)
        let cohort = try PacingCohort(
            calibrating: titles, rules: rules, hits: ["title8", "nobody"], misses: ["title0"])
        #expect(cohort.titles == 9)
        #expect(cohort.episodes == 45)
        #expect(cohort.hits == ["title8"])
        let rate = try #require(cohort.distributions[.textRate])
        let medians = titles.compactMap { $0.series.summaries[.textRate]?.median }.sorted()
        #expect(rate.count == 9)
        #expect(rate.median == medians[4])
        #expect(rate.hits == titles[8].series.summaries[.textRate]?.median)
        #expect(rate.misses == titles[0].series.summaries[.textRate]?.median)
        #expect(cohort.distributions[.cut] == nil)
        #expect(cohort.shape?.median.count == PacingCohort.places)
    }

    @Test func aFileHoldsTheWholeCohort() throws {
        let cohort = try PacingCohort(calibrating: titles(8), rules: rules, hits: ["title1"])
        let text = written(cohort)
        let read = try PacingCohort(RuleSource(name: "c.json", text: text))
        #expect(read.distributions == cohort.distributions)
        #expect(read.shape == cohort.shape)
        #expect(read.locale == "en" && read.titles == 8 && read.hits == ["title1"])
        #expect(written(read) == text)
        #expect(
            written(try PacingCohort(calibrating: titles(8), rules: rules, hits: ["title1"]))
                == text)
    }

    @Test(
        "a broken file is told by line and column",
        arguments: [
            ("{\"kind\": ", 1, 10, "a value is missing"),
            ("{\n  \"kind\": \"something\"\n}", 2, 11, "this isn't a cohort"),
            (
                "{\n  \"kind\": \"tradewind-pacing-cohort\",\n  \"measures\": {\"textRat\": {}}\n}",
                3,
                16, "did you mean 'textRate'?"
            ),
            (
                "{\"kind\": \"tradewind-pacing-cohort\",\n\"measures\": {\"textRate\": {\"median\": 1}}}",
                2, 26, "\"deviation\" must be a number"
            ),
            (
                "{\"kind\": \"tradewind-pacing-cohort\",\n\"measures\": {\"t0\": {\"median\": 1, "
                    + "\"deviation\": -1}}}", 2, 47, "can't be below 0"
            ),
            ("{\"kind\": \"tradewind-pacing-cohort\", \"measures\": {}}", 1, 1, "has no measures"),
        ])
    func brokenFiles(text: String, line: Int, column: Int, message: String) {
        let error = #expect(throws: PacingError.self) {
            try PacingCohort(RuleSource(name: "c.json", text: text))
        }
        let finding = error?.findings.first
        #expect(error?.code == .badCohort)
        #expect(finding?.range?.line == line)
        #expect(finding?.range?.column == column)
        #expect(finding?.message.contains(message) == true, "\(finding?.message ?? "")")
    }

    @Test func scoresAreRobust() throws {
        let cohort = try PacingCohort(calibrating: titles(9), rules: rules)
        let same = PacingSamples.series(episodes: 9, letters: 24, rules: rules, seed: 4)
        let dense = PacingSamples.series(episodes: 9, letters: 60, rules: rules, seed: 4)
        func z(_ series: SeriesPacing) -> Double? {
            PacingScore.scores(of: series, rules: rules, against: cohort)
                .first { $0.measure == .textRate }?.z
        }
        #expect(try abs(#require(z(same))) < 1)
        #expect(try #require(z(dense)) > 5)
        let slow = try #require(PaceIndex(of: same, rules: rules, against: cohort))
        let fast = try #require(PaceIndex(of: dense, rules: rules, against: cohort))
        #expect(fast.value > slow.value)
        #expect(fast.interval?.contains(fast.value) == true)
        #expect(fast.missing.contains(.cut))
        #expect(fast == PaceIndex(of: dense, rules: rules, against: cohort))
    }

    /// 100 base characters of Thai say what 141 letters of English do.
    @Test func languagesAreComparedAtTheirExpansion() throws {
        let thai = try RuleSet().resolve(locale: "th")
        let baseline = try #require(PacingCohort(baselineOf: thai))
        #expect(baseline.evidence == .measured)
        let cues: [(Int64, Int64, String)] = [(0, 60_000, String(repeating: "ก", count: 220))]
        let series = SeriesPacing(
            [try PacingSamples.profile(cues, locale: "th")], rules: thai)
        let scores = PacingScore.scores(of: series, rules: thai, against: baseline)
        let rate = try #require(scores.first { $0.measure == .textRate })
        #expect(abs(rate.value - 310) < 0.01)
        #expect(scores.first { $0.measure == .cueRate }?.factor == 1)
        // Of films neither gaps nor the first line are known, so the index doesn't hold them.
        let index = try #require(PaceIndex(of: series, rules: thai, against: baseline))
        #expect(index.parts == [.textRate, .cueRate])
        #expect(index.missing == [.gapMedian, .firstDialogue, .turn, .cut])
    }

    @Test func whatALocaleDoesNotWriteIsNotCompared() throws {
        let thai = try RuleSet().resolve(locale: "th")
        let cohort = try #require(PacingCohort(baselineOf: thai))
        let profile = try PacingSamples.profile(
            (0..<12).map { (Int64($0) * 3000, Int64($0) * 3000 + 2500, "คุณช่วยฉันทำไม") },
            locale: "th")
        #expect(profile[.question] == 100)
        #expect(profile.absences[.dashTurns] == .noMark("dialogue.dash"))
        #expect(profile.absences[.turn] == .noMark("dialogue.dash"))
        let measures = PacingScore.scores(
            of: SeriesPacing([profile], rules: thai), rules: thai, against: cohort
        ).map(\.measure)
        #expect(measures.contains(.textRate))
        #expect(!measures.contains(.question) && !measures.contains(.dashTurns))
    }

    @Test func twoLanguagesOfTheSameContentAreAlike() throws {
        let chinese = try RuleSet().resolve(locale: "zh-Hans")
        let text = String(repeating: "我", count: 10)
        let pairs = try (0..<8).map { number in
            let times: [(Int64, Int64)] = (0..<20).map {
                (Int64($0) * 3000, Int64($0) * 3000 + 2500)
            }
            let letters = String(repeating: "a", count: 31 + number)
            return (
                try PacingSamples.profile(times.map { ($0.0, $0.1, text) }, locale: "zh-Hans"),
                try PacingSamples.profile(times.map { ($0.0, $0.1, letters) })
            )
        }
        let comparison = LanguageComparison(pairs, first: chinese, second: rules)
        #expect(abs((comparison.episodes[0].ratio ?? 0) - 1) < 0.0001)
        #expect(abs((comparison.ratio ?? 0) - 34.5 / 31) < 0.0001)
        #expect(comparison.interval?.contains(34.5 / 31) == true)
    }
}
