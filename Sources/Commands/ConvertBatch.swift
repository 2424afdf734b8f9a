internal import Diagnostics
internal import Files
internal import TimedText

/// The conversion of many files at once, and what is said about it.
struct ConvertBatch: Sendable {
    let conversion: Conversion
    let plan: OutputPlan
    let report: ReportSettings
    let jobs: Int

    /// What came of one file.
    struct Outcome: Sendable {
        var cues = 0
        var repairs = 0
        var losses = 0
        var findings: [Finding] = []
        /// The findings for people, as far as they are shown.
        var text = ""
        var failure: Failure?
        /// Whether the file was passed over because it holds no subtitles.
        var isSkipped = false
        var hasErrors = false
    }

    /// Converts every file, reports, and returns the status to end with.
    func run() async -> ExitStatus {
        do {
            try plan.createFolders()
        } catch {
            StandardStream.error.print("Error: \(error)\n")
            return ExitStatus(error)
        }
        let bar = ProgressBar(total: plan.inputs.count, isQuiet: report.isQuiet)
        let outcomes = await ParallelWork.results(count: plan.inputs.count, jobs: jobs) { index in
            let outcome = convert(index)
            bar.advance(failed: outcome.failure != nil)
            return outcome
        }
        bar.finish()
        report.print(outcomes.map { $0.text }, outcomes.flatMap { $0.findings }, plan.inputs)
        let closing = ClosingLine(
            outcomes: outcomes, names: plan.inputs.map { $0.name }, isQuiet: report.isQuiet)
        StandardStream.error.print(closing.text)
        return closing.status
    }

    /// Converts one file; whatever goes wrong is part of the outcome.
    private func convert(_ index: Int) -> Outcome {
        let input = plan.inputs[index]
        var outcome = Outcome()
        do {
            let bytes = try input.read()
            let result = try conversion.convert(
                bytes, name: input.name, fileExtension: input.fileExtension)
            outcome.cues = result.cues
            outcome.repairs = result.repairs.count { $0.severity > .note }
            outcome.losses = result.losses.count
            let findings = result.repairs + result.losses
            outcome.hasErrors = findings.contains { $0.severity == .error }
            if !findings.isEmpty {
                outcome.text = report.text(of: findings, in: result.source)
                if report.format != .text { outcome.findings = findings }
            }
            if conversion.reading.isStrict, outcome.hasErrors {
                outcome.failure = Failure(.findings, "needs repairs (--strict)")
                return outcome
            }
            try write(result.bytes, to: plan.places[index])
        } catch {
            let canSkip =
                input.isFromFolder
                && InputFile.sharedExtensions.contains(input.fileExtension)
            let code = (error as? FormatError)?.code
            if canSkip, code == .unknownFormat || code == .notThisFormat {
                outcome.isSkipped = true
            } else {
                outcome.failure = Failure(error, input: input)
            }
        }
        return outcome
    }

    private func write(_ bytes: [UInt8], to place: OutputPlan.Place) throws {
        switch place {
        case .standardOutput: try StandardStream.output.write(bytes)
        case .file(let path): try File.write(bytes, to: path, replacing: plan.replaces)
        case .taken(let path, let other):
            throw Failure(.cannotCreate, "'\(path)' is already the output of '\(other)'")
        }
    }
}
