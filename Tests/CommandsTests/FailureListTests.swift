import Testing

@testable import Commands

@Suite struct FailureListTests {
    private func outcome(_ name: String, _ failure: Failure?) -> Outcome {
        var outcome = Outcome(name)
        outcome.failure = failure
        return outcome
    }

    @Test func whatIsWrongWithTheRulesIsSaidOnce() {
        let broken = Failure(.configuration, "broken")
        let list = FailureList([
            outcome("a", broken), outcome("b", nil), outcome("c", Failure(.noInput, "gone")),
            outcome("d", broken), outcome("e", broken), outcome("f", Failure(.noInput, "gone")),
            outcome("g\u{1B}[31m", Failure(.usage, "what?")),
        ])
        #expect(
            list.text == """
                failed: a: broken
                failed: … and 2 other files for the same reason (--verbose names them)
                failed: c: gone
                failed: f: gone
                failed: g␛[31m: what?

                """)
        #expect(list.statuses.count == 6)
        let named = FailureList([outcome("a", broken), outcome("d", broken)], namesAll: true)
        #expect(named.text == "failed: a: broken\nfailed: d: broken\n")
        #expect(FailureList([]).text.isEmpty)
    }
}
