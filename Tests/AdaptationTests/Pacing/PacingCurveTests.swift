import Testing

@testable import Adaptation

@Suite("The curve of the text rate")
struct PacingCurveTests {
    private func cue(_ start: Int64, _ end: Int64, _ units: Double) -> PacingCue {
        PacingCue(start: start, end: end, text: "", units: units, speedUnits: units, indices: 0..<1)
    }

    @Test func aBurstIsAPeak() {
        // Twelve windows; 10 units in each, and 60 in the seventh.
        var cues = (0..<12).map { cue(Int64($0) * 5000, Int64($0) * 5000 + 5000, 10) }
        cues[6].units = 60
        let curve = PacingCurve(cues, duration: 60_000)
        #expect(curve.rates.count == 12)
        // Units a minute, smoothed with 1, 2, 1.
        #expect(curve.rates[6] == 420)
        #expect(curve.rates[5] == 270)
        #expect(curve.rates[0] == 120)
        #expect(curve.peaks == [6])
        #expect(abs(curve.swing - 600.0 / 11) < 1e-9)
    }

    @Test func aCueCountsWhereItIsShown() {
        let curve = PacingCurve([cue(4000, 6000, 20)], duration: 40_000)
        // Ten units fall into each of the first two windows.
        #expect(curve.rates[0] == (2 * 120 + 120) / 3)
        #expect(curve.rates[1] == (120 + 2 * 120) / 4)
        #expect(curve.rates[3] == 0)
    }

    @Test(arguments: [(42_000, 8), (42_500, 9), (47_400, 9)])
    func aShortRestBelongsToTheWindowBefore(duration: Int64, windows: Int) {
        #expect(PacingCurve([cue(0, 1000, 5)], duration: duration).rates.count == windows)
    }

    @Test func nothingIsLost() {
        let cues = [cue(100, 7300, 33), cue(9000, 38_000, 80), cue(41_000, 44_000, 12)]
        let duration: Int64 = 44_000
        let curve = PacingCurve(cues, duration: duration)
        #expect(curve.rates.allSatisfy { $0 >= 0 && $0.isFinite })
        // An even text has a curve whose mean is its rate.
        let even = PacingCurve([cue(0, duration, 440)], duration: duration)
        #expect(even.rates.allSatisfy { abs($0 - 600) < 1e-9 })
        #expect(even.peaks.isEmpty)
        #expect(even.shape(places: 5)?.allSatisfy { abs($0 - 1) < 1e-9 } == true)
    }
}
