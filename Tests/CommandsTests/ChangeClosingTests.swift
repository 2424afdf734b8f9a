import Adaptation
import Diagnostics
import Testing

@testable import Commands

@Suite struct ChangeClosingTests {
    private func closing(
        changes: Int, left: Int = 0, failure: Failure? = nil, isDryRun: Bool = false,
        isQuiet: Bool = false
    ) throws -> ChangeClosing {
        var done = Outcome("a.srt")
        done.isDone = true
        done.cues = 3
        var failed = Outcome("b.srt")
        failed.failure = failure
        let state = CueState(number: 1, identifier: "", start: 0, end: 1, payload: "")
        let change = CueChange(rule: "timing", reason: "", before: [state], after: [state])
        let cut = ChangeLog.Left(cue: 1, start: 0, length: 9, fits: 5, cut: 4, duration: 1000)
        var file = try ChangeLog.File(
            input: "a.srt", output: "out/a.srt", rules: RuleSet().resolve(locale: "en"),
            original: [], written: [], changes: Array(repeating: change, count: changes),
            left: Array(repeating: cut, count: left), remarks: ["written in UTF-8"])
        file.suggestions = [
            ChangeLog.Suggestion(
                cue: 2, kind: "measure", original: "5 km", proposal: "3.1 miles",
                reason: "miles are used here")
        ]
        return ChangeClosing(
            outcomes: failure == nil ? [done] : [done, failed],
            log: ChangeLog(tool: "", command: "adapt", files: [file]), verb: "adapted",
            logPath: changes > 0 && !isDryRun ? "log.json" : nil, isDryRun: isDryRun,
            report: ReportSettings(format: .text, isVerbose: false, isQuiet: isQuiet))
    }

    @Test func saysWhatWasDoneAndWhatIsLeft() throws {
        let closing = try closing(changes: 2, left: 1, failure: Failure(.noInput, "gone"))
        #expect(
            closing.text == """
                out/a.srt: written in UTF-8
                out/a.srt: 1 suggestion
                  cue 2: '5 km', perhaps '3.1 miles' (miles are used here)
                out/a.srt: 1 cue only a person can shorten
                  cue  at            length  fits  cut  time
                    1  00:00:00.000       9     5    4   1 s
                failed: b.srt: gone
                2 changes: 2 timing
                log of changes: log.json (take back: tradewind adapt --undo log.json)
                1 file adapted, 3 cues, 1 cue left to shorten, 1 failure

                """)
        #expect(closing.status == .noInput)
    }

    @Test func nothingIsSaidToHaveBeenDoneThatWasNot() throws {
        #expect(
            try closing(changes: 0).text.hasSuffix("1 file adapted, 3 cues, nothing to change\n"))
        let trial = try closing(changes: 1, isDryRun: true).text
        #expect(trial.hasSuffix("1 file looked at, 3 cues, nothing written\n"))
        #expect(!trial.contains("log of changes"))
        #expect(try closing(changes: 1, isQuiet: true).text.isEmpty)
    }
}
