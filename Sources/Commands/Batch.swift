internal import Diagnostics
internal import Files
internal import Series

/// Work on many files at once, and what is said about it.
struct Batch: Sendable {
    let inputs: [InputFile]
    let report: ReportSettings
    let jobs: Int
    /// What is done to files, for the closing line, such as `converted`.
    let verb: String

    /// Does a piece of work for each input, with a bar that shows how far it came. Whatever goes
    /// wrong with one is part of its outcome, and never stops the rest.
    func outcomes(
        _ work: @escaping @Sendable (Int, inout Outcome) throws -> Void
    ) async -> [Outcome] {
        await results { index, outcome in try work(index, &outcome) }.map { $0.outcome }
    }

    /// Like ``outcomes(_:)``, for work that has a result.
    func results<Value: Sendable>(
        _ work: @escaping @Sendable (Int, inout Outcome) throws -> Value
    ) async -> [(outcome: Outcome, value: Value?)] {
        let bar = ProgressBar(total: inputs.count, isQuiet: report.isQuiet)
        let results = await ParallelWork.results(count: inputs.count, jobs: jobs) { index in
            let input = inputs[index]
            var outcome = Outcome(input.name)
            var value: Value?
            do {
                value = try work(index, &outcome)
            } catch {
                outcome.fail(error, input: input)
            }
            bar.advance(failed: outcome.failure != nil)
            return (outcome, value)
        }
        bar.finish()
        return results
    }

    /// Reports outcomes, and ends the command with their status when it isn't good.
    func finish(_ outcomes: [Outcome]) throws {
        let closing = ClosingLine(outcomes: outcomes, verb: verb, isQuiet: report.isQuiet)
        // The counts are told even when the report can't be written.
        defer { StandardStream.error.print(closing.text) }
        try report.print(outcomes, of: inputs)
        try closing.status.end()
    }
}
