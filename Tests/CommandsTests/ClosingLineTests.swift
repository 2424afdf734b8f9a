import Testing

@testable import Commands

@Suite struct ClosingLineTests {
    private func outcome(failure: Failure? = nil, cues: Int = 0) -> ConvertBatch.Outcome {
        var outcome = ConvertBatch.Outcome()
        outcome.failure = failure
        outcome.cues = cues
        return outcome
    }

    @Test func countsWhatWasDone() {
        let closing = ClosingLine(
            outcomes: [outcome(cues: 1), outcome(cues: 2)], names: ["a", "b"], isQuiet: false)
        #expect(closing.text == "2 files converted, 3 cues, 0 repairs, 0 losses, 0 failures\n")
        #expect(closing.status == .good)
    }

    @Test func listsFailuresEvenWhenQuiet() {
        let closing = ClosingLine(
            outcomes: [outcome(cues: 1), outcome(failure: Failure(.noInput, "gone"))],
            names: ["a", "b"], isQuiet: true)
        #expect(closing.text == "failed: b: gone\n")
        #expect(closing.status == .noInput)
    }

    @Test func differentFailuresHaveTheirOwnStatus() {
        let closing = ClosingLine(
            outcomes: [
                outcome(failure: Failure(.noInput, "gone")),
                outcome(failure: Failure(.notThatFormat, "no")),
            ], names: ["a", "b"], isQuiet: true)
        #expect(closing.status == .findings)
    }
}
