internal import Diagnostics
internal import Files
internal import TimedText

/// The conversion of many files at once, and what is said about it.
struct ConvertBatch: Sendable {
    let conversion: Conversion
    let plan: OutputPlan
    let report: ReportSettings
    let jobs: Int

    /// Converts every file, reports, and ends the command with the status when it isn't good.
    func run() async throws {
        try plan.createFolders()
        let batch = Batch(inputs: plan.inputs, report: report, jobs: jobs, verb: "converted")
        try batch.finish(await batch.outcomes { try convert($0, &$1) })
    }

    private func convert(_ index: Int, _ outcome: inout Outcome) throws {
        let input = plan.inputs[index]
        let bytes = try input.read()
        let result = try conversion.convert(
            bytes, name: input.name, fileExtension: input.fileExtension)
        outcome.cues = result.cues
        outcome.add(
            repairs: result.repairs, losses: result.losses, in: [result.source], report: report)
        if conversion.reader.options.isStrict, outcome.hasErrors { throw Failure.needsRepairs }
        try plan.places[index].write(result.bytes, replacing: plan.replaces)
        outcome.isDone = true
    }
}
