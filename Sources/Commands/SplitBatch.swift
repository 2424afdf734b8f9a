internal import Diagnostics
internal import Files
internal import TimedText

/// The cutting of many files at once, and what is said about it.
struct SplitBatch: Sendable {
    let cuts: DocumentCuts
    let reader: DocumentReader
    let writer: DocumentWriter
    let plan: OutputPlan
    let report: ReportSettings
    let jobs: Int

    /// Cuts every file, reports, and ends the command with the status when it isn't good.
    func run() async throws {
        try plan.createFolders()
        let batch = Batch(inputs: plan.inputs, report: report, jobs: jobs, verb: "split")
        try batch.finish(await batch.outcomes { try split($0, &$1) })
    }

    private func split(_ index: Int, _ outcome: inout Outcome) throws {
        let read = try reader.read(plan.inputs[index], outcome: &outcome, report: report)
        outcome.cues = read.document.cues.count
        let format = plan.format ?? read.format
        let place = plan.places[index]
        var losses: [Finding] = []
        let parts = try cuts.parts(of: read.document).enumerated().map { number, part in
            (place.part(number + 1), try writer.write(part, as: format, losses: &losses))
        }
        outcome.add(losses: losses, in: [read.source], report: report)
        // Nothing is written when one of the places is taken already.
        if !plan.replaces { for (place, _) in parts { try place.checkIsFree() } }
        for (place, bytes) in parts { try place.write(bytes, replacing: plan.replaces) }
        outcome.isDone = true
    }
}
