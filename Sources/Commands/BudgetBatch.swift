internal import Adaptation
internal import Arguments
internal import Diagnostics
internal import Files
internal import TimedText

/// Writes how much of a locale fits into the cues of sources.
struct BudgetBatch {
    let inputs: [InputFile]
    let reader: DocumentReader
    let library: RuleLibrary
    let locale: String
    let sourceLocale: String?
    let retiming: RetimingOptions
    let form: BudgetArgument
    let replaces: Bool
    let isQuiet: Bool

    /// Writes a table or an object for each file: to standard output, to the one file that is named,
    /// or each to a file of its own in a folder.
    ///
    /// - Throws: `ValidationError` when several tables would stand in one file, `ExitCode` after
    ///   saying what failed.
    func run(to output: String?) throws {
        let places = try places(output)
        let target = try Failing.rules { try library.rules(locale: locale) }
        let paths = FileLocale(library.set)
        var outcomes: [Outcome] = []
        for (input, place) in zip(inputs, places) {
            var outcome = Outcome(input.name)
            do {
                if !replaces { try place.checkIsFree() }
                let (bytes, summary) = try written(input, target, paths)
                if case .file(let path) = place, let folder = Folder.parent(of: path) {
                    try Folder.create(folder)
                }
                try place.write(bytes, replacing: replaces)
                outcome.text = summary
                outcome.isDone = true
            } catch {
                outcome.failure = Failure(error)
            }
            outcomes.append(outcome)
        }
        let failures = FailureList(outcomes)
        if !isQuiet {
            StandardStream.error.print(outcomes.map { $0.text }.joined())
            if inputs.isEmpty { StandardStream.error.print("no subtitle files found\n") }
        }
        StandardStream.error.print(failures.text)
        try ExitStatus.combined(failures.statuses).end()
    }

    /// The place of each file's budget.
    private func places(_ output: String?) throws -> [OutputPlace] {
        guard let output, output != "-" else {
            if form == .csv, inputs.count > 1 {
                throw ValidationError(
                    "Several tables can't stand in one file; give a folder with --output FOLDER/")
            }
            return inputs.map { _ in .standardOutput }
        }
        let isFolder =
            output.hasSuffix("/") || (try? FileStatus(path: output))?.kind == .folder
        guard isFolder || inputs.count > 1 else { return [.file(output)] }
        let folder = output.hasSuffix("/") ? output : output + "/"
        var takers: [String: String] = [:]
        return inputs.map { input in
            let stem =
                input.isStandardInput
                ? "stdin" : InputFile.splitExtension(input.relativePath).stem
            let path = "\(folder)\(stem).budget.\(form.rawValue)"
            if let other = takers.updateValue(input.name, forKey: path) {
                return .taken(path, by: other)
            }
            return .file(path)
        }
    }

    /// The budgets of a file, and what to say of them.
    private func written(
        _ input: InputFile, _ target: ResolvedRules, _ paths: FileLocale
    ) throws -> (bytes: [UInt8], summary: String) {
        var reader = reader
        reader.locale = sourceLocale ?? paths.locale(ofPath: input.path)
        let document = try reader.read(
            input.read(), name: input.name, fileExtension: input.fileExtension
        ).document
        guard let tag = reader.locale ?? document.head.language, !tag.isEmpty else {
            throw Failure(
                .usage,
                "neither the path nor the file tells the source's locale (give it with "
                    + "--source-locale)")
        }
        let source = try library.rules(locale: tag, file: input.path)
        guard
            let budgets = CueBudgets(
                of: document, for: target, from: source, options: retiming)
        else {
            throw Failure(
                .configuration,
                "the rules don't say how much longer \(target.locale) is than \(source.locale)")
        }
        let verdicts = CueBudget.Verdict.allCases.map { "\(budgets.count($0)) \($0.rawValue)" }
        let summary =
            "\(VisibleText.of(input.name)): \(ClosingLine.count(document.cues.count, "cue")) for "
            + "\(target.locale): \(verdicts.joined(separator: ", "))\n"
        switch form {
        case .csv: return (CueBudgetCSV.written(budgets, of: document), summary)
        case .json:
            // One object a line for several, so that programs can read them one by one.
            var json = JSONWriter(style: inputs.count == 1 ? .pretty : .compact)
            CueBudgetJSON.write(budgets, file: input.name, to: &json)
            return (json.bytes + [0x0A], summary)
        }
    }
}
