internal import Adaptation
internal import Diagnostics
internal import Files
internal import TimedText
internal import Translation
internal import TranslationMemory

/// The import of a file, and the account of its cues.
struct ImportBatch: Sendable {
    let input: InputFile
    let source: InputFile
    let place: OutputPlace
    /// The format to write, or `nil` for that of the source.
    let target: (any SubtitleFormat.Type)?
    let reader: DocumentReader
    let writer: DocumentWriter
    let library: RuleLibrary
    let targetLocale: String?
    let breaksLines: Bool
    let allowsMissing: Bool
    let rest: SubtitleImport.Rest
    let printsJSON: Bool
    let replaces: Bool
    let isStrict: Bool
    let report: ReportSettings

    /// Writes the file, reports, and ends the command with the status when it isn't good.
    func run() async throws {
        let batch = Batch(inputs: [input], report: report, jobs: 1, verb: "imported")
        let results = await batch.results { try translate(&$1) }
        if let account = results.first.flatMap({ $0.value }) { say(account) }
        try batch.finish(results.map { $0.outcome })
    }

    private func translate(_ outcome: inout Outcome) throws -> ReturnReport {
        if !replaces { try place.checkIsFree() }
        let original = try original(&outcome)
        let returned = try returned(&outcome, digest: original.digest)
        var work = SubtitleImport(original.result.document)
        work.rest = rest
        work.allowsMissing = allowsMissing
        work.breaksAll = breaksLines
        work.lines = try lines(for: targetLocale ?? returned.file.target)
        let (document, account) = work.apply(returned.file, digest: original.digest)
        outcome.add(repairs: account.findings, in: [returned.text], report: report)
        outcome.cues = account.cues
        guard account.isComplete || isAllowed(account) else {
            outcome.hasErrors = true
            return account
        }
        var losses: [Finding] = []
        let bytes = try writer.write(
            document, as: target ?? original.result.format, losses: &losses)
        outcome.add(losses: losses, in: [original.result.source], report: report)
        try place.createFolder()
        try place.write(bytes, replacing: replaces)
        outcome.isDone = true
        return account
    }

    /// Whether nothing is wrong but cues without a translation, which are allowed.
    private func isAllowed(_ account: ReturnReport) -> Bool {
        allowsMissing && account.doubled == 0 && account.unknown == 0
    }

    private func original(
        _ outcome: inout Outcome
    ) throws -> (result: DocumentReader.Result, digest: String) {
        do {
            let bytes = try source.read()
            let result = try reader.read(
                bytes, name: source.name, fileExtension: source.fileExtension)
            outcome.add(repairs: result.repairs, in: [result.source], report: report)
            if isStrict, outcome.hasErrors { throw Failure.needsRepairs }
            return (result, try ReturnedFile.digest(of: bytes))
        } catch {
            let failure = Failure(error)
            throw Failure(failure.status, "its source \(source.name): \(failure)")
        }
    }

    private func returned(
        _ outcome: inout Outcome, digest: String
    ) throws -> (file: ReturnedFile, text: SourceText) {
        let bytes = try input.read()
        let format = ExchangeFormat.detect(bytes, fileExtension: input.fileExtension)
        switch format {
        case .xliff: return try xliff(bytes, &outcome, digest: digest)
        case .csv, .tsv, .xlsx, .po:
            do throws(ExchangeError) {
                return try table(bytes, format, &outcome)
            } catch {
                throw Failure(.notThatFormat, error.description)
            }
        default:
            throw Failure(
                .notThatFormat,
                "the file is none that translations come back in: XLIFF, CSV, TSV, XLSX or PO")
        }
    }

    private func table(
        _ bytes: [UInt8], _ format: ExchangeFormat?, _ outcome: inout Outcome
    ) throws(ExchangeError) -> (file: ReturnedFile, text: SourceText) {
        var findings = ExchangeFindings(file: input.name)
        let file: ReturnedFile
        switch format {
        case .xlsx:
            let table = try BilingualTable(spreadsheet: bytes, findings: &findings)
            file = ReturnedFile(table, name: input.name)
        case .po:
            file = ReturnedFile(
                try POReader.read(bytes, findings: &findings), name: input.name)
        default:
            let table = try BilingualTable(separated: bytes, name: input.name, findings: &findings)
            file = ReturnedFile(table, name: input.name)
        }
        let text = SourceText(
            name: input.name, text: format == .xlsx ? "" : String(decoding: bytes, as: UTF8.self))
        outcome.add(repairs: findings.all, in: [text], report: report)
        return (file, text)
    }

    private func xliff(
        _ bytes: [UInt8], _ outcome: inout Outcome, digest: String
    ) throws -> (file: ReturnedFile, text: SourceText) {
        var findings: [Finding] = []
        let text = try XLIFFDocument.text(bytes, name: input.name, findings: &findings)
        do {
            let document = try XLIFFDocument(reading: text, findings: &findings)
            outcome.add(repairs: findings, in: [text], report: report)
            return (ReturnedFile(document, name: input.name, original: digest), text)
        } catch {
            outcome.add(repairs: findings, in: [text], report: report)
            throw error
        }
    }

    /// What breaks lines; `nil` where there are no rules for the locale.
    private func lines(for locale: String?) throws -> ReturnedLines? {
        guard let locale else {
            guard breaksLines else { return nil }
            throw Failure(
                .usage, "the file doesn't tell the locale to break lines for (--target-locale)")
        }
        do {
            return ReturnedLines(try library.rules(locale: locale, file: source.path))
        } catch {
            if breaksLines { throw error }
            return nil
        }
    }

    private func say(_ account: ReturnReport) {
        if printsJSON {
            var json = JSONWriter(style: .pretty)
            json.object {
                $0.member("version", 1)
                $0.member("file", input.name)
                $0.member("source", source.name)
                account.write(to: &$0)
                $0.array("findings") {
                    for finding in account.findings {
                        $0.object { object in
                            object.member("rule", finding.rule)
                            object.member("severity", finding.severity.rawValue)
                            object.member("message", finding.message)
                            object.member("line", finding.range?.line ?? 0)
                            object.member("column", finding.range?.column ?? 0)
                            if let cue = finding.cue { object.member("cue", cue.number) }
                        }
                    }
                }
            }
            StandardStream.output.print(String(decoding: json.bytes + [0x0A], as: UTF8.self))
        } else if !report.isQuiet {
            StandardStream.error.print("\(VisibleText.of(input.name)): \(account.text)\n")
        }
    }
}
