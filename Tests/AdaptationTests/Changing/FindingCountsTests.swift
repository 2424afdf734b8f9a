import Diagnostics
import Testing

@testable import Adaptation

@Suite("Counts of findings")
struct FindingCountsTests {
    private func counts(_ cues: [Int], _ severity: Severity = .warning) -> FindingCounts {
        FindingCounts(
            cues.map {
                CueFinding(
                    rule: "rule", severity: severity, message: "", cue: $0, place: .cue,
                    remedy: nil)
            })
    }

    @Test("notes don't count")
    func notes() {
        #expect(counts([1, 2, 2]).total == 3 && counts([1, 2], .note).total == 0)
        #expect(!counts([1], .note).isWorse(than: counts([]), around: 1))
    }

    @Test("a cue is judged with its neighbours")
    func neighbours() {
        #expect(counts([4]).isWorse(than: counts([]), around: 3))
        #expect(!counts([4]).isWorse(than: counts([]), around: 2))
        #expect(!counts([4]).isWorse(than: counts([5]), around: 4))
    }
}
