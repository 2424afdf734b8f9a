import Testing

@testable import Commands

@Suite struct ClosingLineTests {
    private func outcome(
        _ name: String, failure: Failure? = nil, cues: Int = 0
    ) -> Outcome {
        var outcome = Outcome(name)
        outcome.failure = failure
        outcome.isDone = failure == nil
        outcome.cues = cues
        return outcome
    }

    @Test func countsWhatWasDone() {
        let closing = ClosingLine(
            outcomes: [outcome("a", cues: 1), outcome("b", cues: 2)], verb: "converted",
            isQuiet: false)
        #expect(closing.text == "2 files converted, 3 cues, 0 repairs, 0 losses, 0 failures\n")
        #expect(closing.status == .good)
    }

    @Test func listsFailuresEvenWhenQuiet() {
        let closing = ClosingLine(
            outcomes: [outcome("a", cues: 1), outcome("b", failure: Failure(.noInput, "gone"))],
            verb: "converted", isQuiet: true)
        #expect(closing.text == "failed: b: gone\n")
        #expect(closing.status == .noInput)
    }

    @Test func differentFailuresHaveTheirOwnStatus() {
        let closing = ClosingLine(
            outcomes: [
                outcome("a", failure: Failure(.noInput, "gone")),
                outcome("b", failure: Failure(.notThatFormat, "no")),
            ], verb: "converted", isQuiet: true)
        #expect(closing.status == .findings)
    }
}
