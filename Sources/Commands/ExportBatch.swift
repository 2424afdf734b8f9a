internal import Adaptation
internal import Diagnostics
internal import Files
internal import TimedText
internal import Translation
internal import TranslationMemory

/// The export of a file, and what is said about it.
struct ExportBatch: Sendable {
    let input: InputFile
    let translation: InputFile?
    let place: OutputPlace
    let reader: InputOptions
    let library: RuleLibrary
    let targetLocale: String?
    let form: ExportForm
    let replaces: Bool
    let report: ReportSettings

    /// Writes the file, reports, and ends the command with the status when it isn't good.
    func run() async throws {
        let batch = Batch(inputs: [input], report: report, jobs: 1, verb: "exported")
        try batch.finish(await batch.outcomes { try export(&$1) })
    }

    /// Where the output goes: beside the input, when nothing is said.
    static func place(
        of input: InputFile, output: String?, fileExtension: String
    ) -> OutputPlace {
        if output == "-" { return .standardOutput }
        guard let output else {
            guard !input.isStandardInput else { return .standardOutput }
            return .file(InputFile.splitExtension(input.path).stem + "." + fileExtension)
        }
        let isFolder =
            output.hasSuffix("/") || (try? FileStatus(path: output))?.kind == .folder
        guard isFolder else { return .file(output) }
        let folder = output.hasSuffix("/") ? output : output + "/"
        let name = input.isStandardInput ? "stdin" : input.relativePath
        return .file(folder + InputFile.splitExtension(name).stem + "." + fileExtension)
    }

    private func export(_ outcome: inout Outcome) throws {
        if !replaces { try place.checkIsFree() }
        let paths = FileLocale(library.set)
        let told = reader.locale ?? paths.locale(ofPath: input.path)
        let bytes = try input.read()
        var own = reader.reader
        own.locale = told
        let result = try own.read(bytes, name: input.name, fileExtension: input.fileExtension)
        outcome.add(repairs: result.repairs, in: [result.source], report: report)
        let language = result.document.head.language.flatMap { $0.isEmpty ? nil : $0 }
        guard let locale = told ?? language else {
            throw Failure(.usage, paths.whyNone(ofPath: input.path, option: "--locale"))
        }
        guard XLIFFDocument.isLanguage(locale) else {
            throw Failure(.usage, "'\(locale)' is no language tag (give it with --locale)")
        }
        var export = try SubtitleExport(
            result.document, name: input.name, bytes: bytes, source: locale)
        export.target = targetLocale
        addRules(to: &export, locale)
        if let translation {
            try translate(&export, by: translation, &outcome)
        }
        try place.createFolder()
        var findings = ExchangeFindings(file: place.name)
        let written = try form.written(export, findings: &findings)
        outcome.add(losses: findings.all, in: [result.source], report: report)
        try place.write(written, replacing: replaces)
        outcome.cues = result.document.cues.count
        outcome.isDone = true
    }

    /// Adds what only the rules of the languages tell: limits and sentences.
    private func addRules(to export: inout SubtitleExport, _ locale: String) {
        guard let source = try? library.rules(locale: locale, file: input.path) else { return }
        export.sentences = CueSentences(source).sentences(of: export.document)
        guard let targetLocale,
            let target = try? library.rules(locale: targetLocale, file: input.path)
        else { return }
        export.budgets = CueBudgets(of: export.document, for: target, from: source)
    }

    private func translate(
        _ export: inout SubtitleExport, by translation: InputFile, _ outcome: inout Outcome
    ) throws {
        do {
            let read = try DocumentReader(locale: targetLocale).read(
                translation.read(), name: translation.name,
                fileExtension: translation.fileExtension)
            var findings = read.repairs
            export.translate(by: read.document, findings: &findings)
            outcome.add(repairs: findings, in: [read.source], report: report)
        } catch {
            let failure = Failure(error)
            throw Failure(failure.status, "its translation \(translation.name): \(failure)")
        }
    }
}

extension OutputPlace {
    /// Makes the folder that a file is to stand in.
    func createFolder() throws(FileError) {
        guard case .file(let path) = self, let folder = Folder.parent(of: path) else { return }
        try Folder.create(folder)
    }
}
