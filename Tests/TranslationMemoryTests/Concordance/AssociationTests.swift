import Testing

@testable import TranslationMemory

struct AssociationTests {
    /// Counted by hand from the definition: twice the sum of observed × ln(observed / expected).
    @Test func isTheLikelihoodRatio() {
        let ratio = Association.logLikelihood(both: 10, first: 20, second: 15, total: 100)
        // 10 ln(10/3) + 10 ln(10/17) + 5 ln(5/12) + 75 ln(75/68), twice.
        #expect(abs(ratio - 19.409) < 0.01)
    }

    @Test(arguments: [(0.0, 100.0), (1, 100), (1, 50), (4, 100)])
    func isNothingForChance(both: Double, total: Double) {
        // 10 × 10 of 100 make one by chance, 20 × 20 of 100 four.
        let each = both > 1 ? 20.0 : 10.0
        #expect(
            Association.logLikelihood(both: both, first: each, second: each, total: total) == 0)
    }

    @Test func growsWithTheHits() {
        var last = 0.0
        for count in 2...50 {
            let ratio = Association.logLikelihood(
                both: Double(count), first: 60, second: Double(count), total: 10_000)
            #expect(ratio > last)
            last = ratio
        }
    }
}
