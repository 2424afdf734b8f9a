internal import Diagnostics
internal import Files
internal import Series
internal import TimedText

/// The inspection of many files at once, printed in their order.
struct InspectionBatch: Sendable {
    let inputs: [InputFile]
    let reader: DocumentReader
    /// Whether one JSON object a line is printed for each file.
    let printsJSON: Bool
    let report: ReportSettings
    let jobs: Int

    /// What is printed of one file.
    private struct Item: Sendable {
        let output: [UInt8]
        let outcome: Outcome
    }

    /// How many bytes of files are held at once; more only for one file that is larger.
    private static let portion: Int64 = 64 << 20

    /// Inspects every file, and ends the command with the status when it isn't good.
    ///
    /// What is held at once doesn't grow with the number of files, but for findings when they are
    /// reported in a form for programs.
    func run() async throws {
        var outcomes: [Outcome] = []
        var start = 0
        while start < inputs.count {
            let range = start..<end(ofPortionFrom: start)
            let items = await ParallelWork.results(count: range.count, jobs: jobs) {
                inspect(inputs[range.lowerBound + $0])
            }
            for item in items {
                try Failing.run { try StandardStream.output.write(item.output) }
            }
            outcomes += items.map { $0.outcome }
            start = range.upperBound
        }
        let closing = ClosingLine(
            outcomes: outcomes, verb: "inspected", isQuiet: report.isQuiet, writes: false)
        if !printsJSON {
            let isSaid = report.format == .text && !report.isQuiet && inputs.count == 1
            defer { if !isSaid { StandardStream.error.print(closing.text) } }
            if report.isWhole { try report.print(outcomes, of: inputs) }
        }
        try closing.status.end()
    }

    private func end(ofPortionFrom start: Int) -> Int {
        var end = start
        var size: Int64 = 0
        while end < inputs.count, end - start < jobs.multipliedClamping(by: 16) {
            size += (try? FileStatus(path: inputs[end].path))?.size ?? 0
            if end > start, size > Self.portion { break }
            end += 1
        }
        return end
    }

    private func inspect(_ input: InputFile) -> Item {
        let inspection = Inspection(input, reader: reader)
        var outcome = Outcome(input.name)
        outcome.isDone = inspection.document != nil
        outcome.cues = inspection.document?.cues.count ?? 0
        outcome.failure = inspection.failure
        let sources = printsJSON ? [] : inspection.source.map { [$0] } ?? []
        outcome.add(repairs: inspection.findings, in: sources, report: report)
        var output: [UInt8] = []
        if printsJSON {
            var writer = JSONWriter()
            inspection.write(to: &writer)
            output = writer.bytes
        } else if report.format == .text, !report.isQuiet {
            output = Array((inspection.text + outcome.text).utf8)
        }
        return Item(output: output, outcome: outcome)
    }
}

extension Int {
    fileprivate func multipliedClamping(by factor: Int) -> Int {
        let (product, overflows) = multipliedReportingOverflow(by: factor)
        return overflows ? .max : product
    }
}
