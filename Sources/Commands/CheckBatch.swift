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
        let batch = Batch(inputs: inputs, report: report, jobs: jobs, verb: "checked")
        let results = await batch.results { index, outcome in
            try check(inputs[index], &outcome)
        }
        let outcomes = results.map { $0.outcome }
        let findings = outcomes.flatMap { $0.findings }
        report.print(outcomes.map { $0.text }, findings, inputs)
        var summary = Summary()
        for result in results { if let value = result.value { summary.add(value) } }
        let closing = CheckClosing(
            outcomes: outcomes, summary: summary, idle: idle, failOn: failOn,
            isQuiet: report.isQuiet)
        StandardStream.error.print(closing.text)
        try closing.status.end()
    }

    private func check(_ input: InputFile, _ outcome: inout Outcome) throws -> Summary {
        let result = try reader.read(
            input.read(), name: input.name, fileExtension: input.fileExtension)
        var source: (InputFile, Document)?
        if let file = sources.source(of: input) {
            let read = try reader.read(
                file.read(), name: file.name, fileExtension: file.fileExtension)
            source = (file, read.document)
        }
        let checker = try checkers.checker(for: input, result.document, source: source)
        let findings =
            result.repairs + checker.findings(in: result.document, source: source?.1)
        outcome.cues = result.document.cues.count
        outcome.add(repairs: findings, in: [result.source], report: report)
        outcome.isDone = true
        if sources.isGiven, source == nil {
            outcome.text += "\(input.name): no source has its name; source rules didn't look\n"
        }
        return Summary(of: findings)
    }

    /// The rules that looked at no file for want of a source.
    private var idle: [String] {
        let used = checkers.used
        guard !used.isEmpty else { return [] }
        let missing = used.map { checker in
            Set(checker.idle.filter { $0.reason == Checker.noSource }.map { $0.name })
        }
        let all = missing.dropFirst().reduce(missing[0]) { $0.intersection($1) }
        return CheckRules.names.filter(all.contains)
    }
}
