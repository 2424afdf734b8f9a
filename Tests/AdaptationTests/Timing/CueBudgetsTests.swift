import Adaptation
import Testing
import TimedText

@Suite struct CueBudgetsTests {
    private func budgets(
        _ cues: [(Int64, Int64, String)], for locale: String, from source: String = "zh-Hans",
        isPortrait: Bool = false
    ) throws -> CueBudgets {
        let document = Document(
            cues: cues.map { Cue(start: $0.0, end: $0.1, text: CueText($0.2)) })
        let rules = try RuleSet()
        var options = RetimingOptions(frameRate: FrameRate(25))
        options.isPortrait = isPortrait
        return try #require(
            CueBudgets(
                of: document, for: try rules.resolve(locale: locale),
                from: try rules.resolve(locale: source), options: options))
    }

    @Test("what fits is what can be read in the time with its gap")
    func speed() throws {
        // Thai: 17 a second, 2.2 for each Chinese character.
        let budgets = try budgets(
            [(0, 2000, "你为什么不早点告诉我"), (2480, 4000, "我"), (9000, 9900, "走")], for: "th")
        #expect(budgets.expansion == 2.2 && budgets.targetUnit == "base")
        let first = budgets.budgets[0]
        // To the next cue without two frames; the others for whole frames up to 1.5 seconds.
        #expect(budgets.budgets.map(\.available) == [2400, 3000, 2380])
        #expect(first.fits == 40 && first.limit == .speed && first.sourceLength == 10)
        #expect(first.expected == 22 && first.pressure == 0.55 && first.verdict == .fits)
    }

    @Test("long cues are limited by their lines, upright ones sooner")
    func lines() throws {
        let cues = [(0, 6000, "你为什么不早点告诉我") as (Int64, Int64, String)]
        #expect(try budgets(cues, for: "th").budgets[0].fits == 70)
        let upright = try budgets(cues, for: "th", isPortrait: true).budgets[0]
        #expect(upright.fits == 69 && upright.limit == .lines)
    }

    @Test(
        "the verdict says how probable it is that a translation fits",
        arguments: [
            (4, CueBudget.Verdict.fits, 0.0), (6, .tight, 0), (7, .cut, 2), (12, .impossible, 18),
        ])
    func verdict(count: Int, verdict: CueBudget.Verdict, cut: Double) throws {
        // English: 20 a second for a second with no gap, 3.1 for each character, 4.05 at most.
        let budget = try budgets(
            [(0, 1000, String(repeating: "我", count: count)), (1080, 2000, "好")], for: "en-US"
        ).budgets[0]
        #expect(budget.fits == 20 && budget.verdict == verdict && budget.cut == cut)
    }

    @Test("from another language, the expansion is that of one over the other")
    func source() throws {
        let budgets = try budgets([(0, 1000, "Hello there")], for: "ko", from: "en-US")
        #expect(abs(budgets.expansion - 1.3 / 3.1) < 1e-9)
        #expect(budgets.budgets[0].expected == 4.6)
    }

    @Test("cues with odd times have a budget too")
    func odd() throws {
        let budgets = try budgets(
            [(500, 100, "我"), (0, 0, "我"), (.min, .max, "我"), (100, 100, "")], for: "en-US")
        #expect(budgets.budgets.count == 4)
        #expect(budgets.budgets[0].fits == 0 && budgets.budgets[0].verdict == .impossible)
        #expect(budgets.budgets[0].pressure == .infinity)
    }
}
