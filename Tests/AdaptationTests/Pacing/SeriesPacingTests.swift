import TestSupport
import Testing

@testable import Adaptation

@Suite("The pacing of a series")
struct SeriesPacingTests {
    let rules: ResolvedRules

    init() throws { rules = try RuleSet().resolve(locale: "en") }

    @Test func driftIsFoundWhereThereIsOne() throws {
        let steady = PacingSamples.series(episodes: 30, rules: rules)
        let growing = PacingSamples.series(episodes: 30, growth: 1, rules: rules)
        let none = try #require(steady.drift)
        let some = try #require(growing.drift)
        #expect(none.interval?.contains(0) == true)
        #expect(some.slope > 5)
        #expect(some.interval?.contains(0) == false)
        #expect(some.interval?.contains(some.slope) == true)
    }

    @Test func fewEpisodesAreNoSeries() {
        let few = PacingSamples.series(episodes: 9, rules: rules)
        #expect(few.drift == nil)
        #expect(few.durationVariation == nil)
        #expect(few.outliers.isEmpty)
        #expect(!few.isSeries)
        #expect(few.openShare == 0)
        #expect(PacingSamples.series(episodes: 10, rules: rules).drift != nil)
        #expect(SeriesPacing([], rules: rules).openShare == nil)
    }

    @Test func anOutlierIsNamed() throws {
        let series = PacingSamples.series(episodes: 12, rules: rules)
        let slow = try PacingSamples.profile(
            [(30_000, 32_000, "One line.")], duration: 90_000, name: "slow.srt")
        let mixed = SeriesPacing(series.episodes + [slow], rules: rules)
        #expect(mixed.outliers.contains { $0.episode == 12 && $0.measure == .textRate && $0.z < 0 })
        #expect(mixed.outliers.contains { $0.episode == 12 && $0.measure == .speechShare })
        #expect(mixed.outliers.count { $0.episode != 12 } == 0)
    }

    @Test func theSameEpisodesGiveTheSameIntervals() {
        let first = PacingSamples.series(episodes: 12, rules: rules, draws: 1000)
        let second = SeriesPacing(first.episodes, rules: rules)
        #expect(first.summaries == second.summaries)
        #expect(first.drift == second.drift)
        var other = Bootstrap()
        other.seed = 4
        #expect(SeriesPacing(first.episodes, rules: rules, bootstrap: other).drift != first.drift)
    }

    @Test(arguments: SeededGenerator.seeds())
    func theIntervalOfAMedianHoldsIt(seed: UInt64) throws {
        print("seed \(seed)")
        var random = SeededGenerator(seed: seed)
        for count in [8, 9, 21, 100] {
            let values = (0..<count).map { _ in Double.random(in: -5...90, using: &random) }
            let median = try #require(Quantiles(values).median)
            let interval = try #require(Bootstrap().median(of: values))
            #expect(interval.contains(median))
            // The same by drawing the values themselves.
            let sorted = values.sorted()
            let plain = try #require(
                Bootstrap().interval(count: count) { indices in
                    Quantiles(indices.map { sorted[$0] }).median
                })
            #expect(abs(plain.lower - interval.lower) < 1e-9)
            #expect(abs(plain.upper - interval.upper) < 1e-9)
        }
        #expect(Bootstrap().median(of: [1, 2, 3, 4, 5, 6, 7]) == nil)
    }
}
