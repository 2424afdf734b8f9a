internal import Adaptation
internal import Diagnostics
internal import Files
internal import TimedText

/// The check of many files at once, and what is said about it.
struct CheckBatch: Sendable {
    let inputs: [InputFile]
    let sources: SourceFiles
    let reader: DocumentReader
    let checkers: CheckerLibrary
    let failOn: FailOnArgument
    let report: ReportSettings
    let jobs: Int

    /// Checks every file, reports, and ends the command with the status when it isn't good.
    func run() async throws {
        var report = report
        try report.prepareOutput(inputs: inputs, outputs: [])
        let settings = report
        let batch = Batch(inputs: inputs, report: report, jobs: jobs, verb: "checked")
        let results = await batch.results { index, outcome in
            try check(inputs[index], &outcome, settings)
        }
        let outcomes = results.map { $0.outcome }
        let checked = results.compactMap { $0.value }
        report.context = context(of: checked)
        var summary = Summary()
        for file in checked { summary.add(file.summary) }
        let closing = CheckClosing(
            outcomes: outcomes, summary: summary, idle: idle(checked), failOn: failOn,
            isQuiet: report.isQuiet, isVerbose: report.isVerbose)
        // The counts are told even when the report can't be written.
        defer {
            if !report.isQuiet { StandardStream.error.print(checkers.remarks) }
            StandardStream.error.print(closing.text)
        }
        try report.print(outcomes, of: inputs)
        try closing.status.end()
    }

    /// What came of checking a file.
    private struct Checked: Sendable {
        let name: String
        let rules: ResolvedRules
        /// The rules that didn't look for want of a source.
        let idle: Set<String>
        let summary: Summary
    }

    /// What a page for people says besides the findings.
    private func context(of checked: [Checked]) -> ReportContext {
        var languages: [String: String] = [:]
        var facts: [ReportContext.Fact] = []
        var digests: [String: String] = [:]
        for file in checked {
            languages[file.name] = file.rules.locale
            if digests[file.rules.locale] == nil {
                digests[file.rules.locale] = (try? file.rules.digest()) ?? ""
            }
        }
        if let market = checked.first?.rules.market { facts.append(.init("Market", market)) }
        if let profile = checked.first?.rules.profile { facts.append(.init("Profile", profile)) }
        for (locale, digest) in digests.sorted(by: { $0.key < $1.key }) {
            // Enough to tell two sets of rules apart; 'explain' has the whole digest.
            facts.append(.init("Rules of \(locale)", String(digest.prefix(12))))
        }
        let idle = idle(checked)
        if !idle.isEmpty {
            facts.append(.init("Not run without a source", idle.joined(separator: ", ")))
        }
        return ReportContext(
            title: "Subtitle check", date: report.context.date, facts: facts, languages: languages)
    }

    private func check(
        _ input: InputFile, _ outcome: inout Outcome, _ report: ReportSettings
    ) throws -> Checked {
        let checked = try CheckedInput(
            input, reader: reader, sources: sources, checkers: checkers)
        let (result, checker) = (checked.result, checked.checker)
        let findings =
            result.repairs + checker.findings(in: result.document, source: checked.source)
        outcome.cues = result.document.cues.count
        outcome.add(repairs: findings, in: [result.source], report: report)
        outcome.isDone = true
        if sources.isGiven, checked.source == nil {
            outcome.remarks.append(
                "no file of --source has its name, so that the rules of a source didn't look")
        }
        let missing = checker.idle.filter { $0.reason == Checker.noSource }.map { $0.name }
        return Checked(
            name: input.name, rules: checker.scope.rules, idle: Set(missing),
            summary: Summary(of: findings))
    }

    /// The rules that looked at no file for want of a source.
    private func idle(_ checked: [Checked]) -> [String] {
        guard let first = checked.first else { return [] }
        let all = checked.dropFirst().reduce(first.idle) { $0.intersection($1.idle) }
        return CheckRules.names.filter(all.contains)
    }
}
