internal import Adaptation
internal import Diagnostics

/// What is said at the end of a command that changes files.
struct ChangeClosing: Sendable {
    let text: String
    let status: ExitStatus

    /// - Parameters:
    ///   - outcomes: What came of the files.
    ///   - log: What was changed.
    ///   - verb: What was done to the files, such as `adapted`.
    ///   - logPath: Where the log stands, if it was written.
    ///   - isDryRun: Whether nothing was written.
    ///   - report: How much is said.
    init(
        outcomes: [Outcome], log: ChangeLog, verb: String, logPath: String?, isDryRun: Bool,
        report: ReportSettings
    ) {
        let failures = FailureList(outcomes, namesAll: report.isVerbose)
        status = ExitStatus.combined(failures.statuses)
        guard !report.isQuiet else {
            text = failures.text
            return
        }
        var text = ""
        let left = log.files.reduce(0) { $0 + $1.left.count }
        for file in log.files {
            for remark in file.remarks { text += "\(VisibleText.of(file.output)): \(remark)\n" }
            text += Self.suggestions(of: file, isVerbose: report.isVerbose)
            // Of very many, only the counts are for the terminal.
            let limit = left > 2 * ReportSettings.shown ? 0 : ReportSettings.shown
            let table = LeftTable(
                name: file.output, left: file.left, limit: report.isVerbose ? .max : limit)
            text += table.text
        }
        text += failures.text
        text += Self.summary(of: log)
        if let logPath {
            let path = VisibleText.of(logPath)
            text += "log of changes: \(path) (take back: tradewind adapt --undo \(path))\n"
        }
        let done = outcomes.filter { $0.isDone }
        var counts = [
            ClosingLine.count(done.count, "file") + " " + (isDryRun ? "looked at" : verb),
            ClosingLine.count(outcomes.reduce(0) { $0 + $1.cues }, "cue"),
        ]
        let unchanged = log.files.count { $0.changes.isEmpty }
        if unchanged > 0, !outcomes.isEmpty {
            counts.append(
                unchanged == done.count ? "nothing to change" : "\(unchanged) without a change")
        }
        if left > 0 { counts.append(ClosingLine.count(left, "cue") + " left to shorten") }
        let losses = outcomes.reduce(0) { $0 + $1.losses }
        if losses > 0 { counts.append(ClosingLine.count(losses, "loss", "losses")) }
        let failed = outcomes.count { $0.failure != nil }
        if failed > 0 { counts.append(ClosingLine.count(failed, "failure")) }
        let skipped = outcomes.count { $0.isSkipped }
        if skipped > 0 { counts.append("\(skipped) without subtitles passed over") }
        if isDryRun { counts.append("nothing written") }
        if outcomes.isEmpty { counts = ["no subtitle files found"] }
        self.text = text + counts.joined(separator: ", ") + "\n"
    }

    /// What people may want otherwise, a line each.
    private static func suggestions(of file: ChangeLog.File, isVerbose: Bool) -> String {
        guard !file.suggestions.isEmpty else { return "" }
        let count = ClosingLine.count(file.suggestions.count, "suggestion")
        var text = "\(VisibleText.of(file.output)): \(count)\n"
        let limit = isVerbose ? Int.max : ReportSettings.shown
        for suggestion in file.suggestions.prefix(limit) {
            let proposal = suggestion.proposal.map { ", perhaps '\($0)'" } ?? ""
            text +=
                "  cue \(suggestion.cue): "
                + VisibleText.of("'\(suggestion.original)'\(proposal) (\(suggestion.reason))")
                + "\n"
        }
        let others = file.suggestions.count - limit
        if others > 0 { text += "  … and \(others) more (--verbose shows all; the log has them)\n" }
        return text
    }

    /// How many changes there are, by what made them.
    private static func summary(of log: ChangeLog) -> String {
        var counts: [String: Int] = [:]
        for file in log.files {
            for change in file.changes { counts[change.rule, default: 0] += 1 }
        }
        guard !counts.isEmpty else { return "" }
        let total = counts.values.reduce(0, +)
        let rules = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
            .map { "\($0.value) \($0.key)" }
        return ClosingLine.count(total, "change") + ": " + rules.joined(separator: ", ") + "\n"
    }
}
