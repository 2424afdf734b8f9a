import Diagnostics
import Testing

@testable import Commands

@Suite struct CheckClosingTests {
    private func closing(
        _ severities: [Severity], failOn: FailOnArgument = .error, failure: Failure? = nil,
        isQuiet: Bool = false
    ) -> CheckClosing {
        var outcome = Outcome("a.srt")
        outcome.isDone = failure == nil
        outcome.failure = failure
        outcome.cues = 3
        outcome.remarks = failure == nil ? ["look here"] : []
        let findings = severities.map {
            Finding(rule: "overlap", severity: $0, message: "", range: SourceRange(file: "a.srt"))
        }
        return CheckClosing(
            outcomes: [outcome], summary: Summary(of: findings), idle: ["negation"],
            failOn: failOn, isQuiet: isQuiet)
    }

    @Test func countsAndNamesWhatDidntLook() {
        let text = closing([.warning, .note]).text
        #expect(text.hasPrefix("a.srt: look here\n\nrule "))
        #expect(
            text.hasSuffix(
                "not run without --source: negation\n"
                    + "1 file checked, 3 cues, 0 errors, 1 warning, 1 note\n"), "\(text)")
        #expect(closing([], isQuiet: true).text.isEmpty)
    }

    @Test func theStatusIsThatOfFailuresBeforeThatOfFindings() {
        #expect(closing([.warning]).status == .good)
        #expect(closing([.warning], failOn: .warning).status == .findings)
        #expect(closing([.error], failOn: .none).status == .good)
        #expect(closing([.error], failure: Failure(.noInput, "gone")).status == .noInput)
        #expect(
            closing([], failure: Failure(.noInput, "gone"), isQuiet: true).text
                == "failed: a.srt: gone\n")
    }
}
