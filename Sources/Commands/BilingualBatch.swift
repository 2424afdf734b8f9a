internal import Diagnostics
internal import Files
internal import TimedText

/// The merging of many files with their translations, and what is said about it.
struct BilingualBatch: Sendable {
    let pairs: LanguagePairs
    let options: BilingualOptions
    let renumbers: Bool
    let reader: DocumentReader
    let targetReader: DocumentReader
    let writer: DocumentWriter
    let plan: OutputPlan
    let report: ReportSettings
    let jobs: Int

    /// Merges every pair, reports, and ends the command with the status when it isn't good.
    func run() async throws {
        try plan.createFolders()
        let batch = Batch(inputs: plan.inputs, report: report, jobs: jobs, verb: "merged")
        var outcomes = await batch.outcomes { try merge($0, &$1) }
        for stray in pairs.strays {
            var outcome = Outcome(stray.name)
            outcome.failure = Failure(.noInput, "no source file has the same name")
            outcomes.append(outcome)
        }
        try batch.finish(outcomes)
    }

    private func merge(_ index: Int, _ outcome: inout Outcome) throws {
        let source = try reader.read(plan.inputs[index], outcome: &outcome, report: report)
        guard let input = pairs.targets[index] else {
            throw Failure(.noInput, "no target file has the same name")
        }
        let target: DocumentReader.Result
        do {
            target = try targetReader.read(input, outcome: &outcome, report: report)
        } catch {
            let failure = Failure(error)
            throw Failure(failure.status, "\(input.name): \(failure)")
        }
        var findings: [Finding] = []
        var merged = source.document.merged(
            with: target.document, options: options, findings: &findings)
        if renumbers, source.document.isNumbered { merged.renumber() }
        outcome.cues = merged.cues.count
        let format = plan.format ?? source.format
        let bytes = try writer.write(merged, as: format, losses: &findings)
        outcome.add(losses: findings, in: [source.source, target.source], report: report)
        try plan.places[index].write(bytes, replacing: plan.replaces)
        outcome.isDone = true
    }
}
