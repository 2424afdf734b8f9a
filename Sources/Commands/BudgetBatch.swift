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
    let options: CheckOptions
    let form: BudgetArgument

    /// Writes one object or table for each file, in order.
    func run(to output: String?) throws {
        let target = try Failing.rules { try library.rules(locale: locale) }
        let paths = FileLocale(library.set)
        var bytes: [UInt8] = []
        var statuses: [ExitStatus] = []
        for input in inputs {
            do {
                let result = try reader.read(
                    input.read(), name: input.name, fileExtension: input.fileExtension)
                bytes += try written(result.document, input, target, paths)
            } catch {
                let failure = Failure(error)
                statuses.append(failure.status)
                StandardStream.error.print("failed: \(input.name): \(failure)\n")
            }
        }
        try Failing.run {
            if let output, output != "-" {
                try File.write(bytes, to: output, replacing: true)
            } else {
                try StandardStream.output.write(bytes)
            }
        }
        try ExitStatus.combined(statuses).end()
    }

    private func written(
        _ document: Document, _ input: InputFile, _ target: ResolvedRules, _ paths: FileLocale
    ) throws -> [UInt8] {
        guard
            let tag = sourceLocale ?? paths.locale(ofPath: input.path) ?? document.head.language
        else {
            throw Failure(
                .usage,
                "neither the path nor the file tells the source's locale (give it with "
                    + "--source-locale)")
        }
        let source = try library.rules(locale: tag, file: input.path)
        var retiming = RetimingOptions()
        retiming.speed = options.audience.speed
        retiming.isPortrait = options.orientation == .portrait
        guard
            let budgets = CueBudgets(
                of: document, for: target, from: source, options: retiming)
        else {
            throw Failure(
                .configuration,
                "the rules don't say how much longer \(target.locale) is than \(source.locale)")
        }
        switch form {
        case .csv: return CueBudgetCSV.written(budgets, of: document)
        case .json:
            var json = JSONWriter(style: inputs.count == 1 ? .pretty : .compact)
            CueBudgetJSON.write(budgets, file: input.name, to: &json)
            return json.bytes
        }
    }
}
