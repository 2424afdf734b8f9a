internal import Diagnostics

/// What is said at the end of a check: the files that couldn't be checked, and the counts.
struct CheckClosing: Sendable {
    let text: String
    let status: ExitStatus

    init(
        outcomes: [Outcome], summary: Summary, idle: [String], failOn: FailOnArgument,
        isQuiet: Bool,
        isVerbose: Bool = false
    ) {
        let failures = FailureList(outcomes, namesAll: isVerbose)
        var text = failures.text
        var statuses = failures.statuses
        let fails = Severity.allCases.contains { failOn.fails($0) && summary.count(of: $0) > 0 }
        if statuses.isEmpty, fails { statuses = [.findings] }
        status = ExitStatus.combined(statuses)
        if !isQuiet {
            for outcome in outcomes {
                for remark in outcome.remarks {
                    text += "\(VisibleText.of(outcome.name)): \(remark)\n"
                }
            }
            if !text.isEmpty { text += "\n" }
            text += summary.table(files: 10)
            if !idle.isEmpty {
                text += "not run without --source: " + idle.joined(separator: ", ") + "\n"
            }
            let skipped = outcomes.count { $0.isSkipped }
            var counts = [
                ClosingLine.count(outcomes.count { $0.isDone }, "file") + " checked",
                ClosingLine.count(outcomes.reduce(0) { $0 + $1.cues }, "cue"),
            ]
            counts += Severity.allCases.reversed().map {
                ClosingLine.count(summary.count(of: $0), $0.rawValue)
            }
            let failed = outcomes.count { $0.failure != nil }
            if failed > 0 { counts.append(ClosingLine.count(failed, "failure")) }
            if skipped > 0 { counts.append("\(skipped) without subtitles passed over") }
            if outcomes.isEmpty { counts = ["no subtitle files found"] }
            text += counts.joined(separator: ", ") + "\n"
        }
        self.text = text
    }
}
