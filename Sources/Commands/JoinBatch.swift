internal import Diagnostics
internal import Files
internal import TimedText

/// The joining of several files into one, and what is said about it.
struct JoinBatch: Sendable {
    let join: DocumentJoin
    let inputs: [InputFile]
    let reader: DocumentReader
    let writer: DocumentWriter
    /// Where the whole goes: a plan of one input.
    let plan: OutputPlan
    let report: ReportSettings
    let jobs: Int

    /// Reads all files, joins and writes them unless one failed, reports, and ends the command with
    /// the status when it isn't good.
    func run() async throws {
        try plan.createFolders()
        let batch = Batch(inputs: inputs, report: report, jobs: jobs, verb: "joined")
        let results = await batch.results { index, outcome in
            let read = try reader.read(inputs[index], outcome: &outcome, report: report)
            outcome.cues = read.document.cues.count
            return read.document
        }
        var outcomes = results.map { $0.outcome }
        // A whole that lacks a part would be a loss that nobody sees.
        if !outcomes.contains(where: { $0.failure != nil }) {
            let whole = written(results.compactMap { $0.value })
            for index in outcomes.indices {
                outcomes[index].isDone = whole.failure == nil && !outcomes[index].isSkipped
            }
            outcomes.append(whole)
        }
        try batch.finish(outcomes)
    }

    /// What came of the whole, which doesn't count as a file that was joined.
    private func written(_ parts: [Document]) -> Outcome {
        let place = plan.places.first ?? .standardOutput
        var outcome = Outcome(place.name)
        var findings: [Finding] = []
        guard let whole = join.joined(parts, findings: &findings), let format = plan.format else {
            return outcome
        }
        do {
            var writer = writer
            let sources = parts.compactMap { $0.source }
            if writer.encoding == nil, Set(sources.map { $0.encoding.charset }).count > 1 {
                writer.encoding = .utf8
            }
            let bytes = try writer.write(whole, as: format, losses: &findings)
            outcome.add(losses: findings, in: sources, report: report)
            try place.write(bytes, replacing: plan.replaces)
        } catch {
            outcome.failure = Failure(error)
        }
        return outcome
    }
}
