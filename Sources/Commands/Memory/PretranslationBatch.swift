internal import Adaptation
internal import Diagnostics
internal import Files
internal import ICU
internal import TimedText
internal import Translation
internal import TranslationMemory

/// The filling of files from a memory, each with its record beside it.
struct PretranslationBatch: Sendable {
    let memory: Memory
    let plan: OutputPlan
    let reading: SubtitleReading
    let target: ResolvedRules
    let language: LocaleIdentifier
    let options: PretranslationOptions

    /// Fills a file and writes it.
    ///
    /// - Throws: What the reading, the memory and the writing throw.
    func fill(_ index: Int, _ outcome: inout Outcome, _ report: ReportSettings) throws {
        let input = plan.inputs[index]
        let file = try reading.read(input)
        outcome.add(repairs: file.result.repairs, in: [file.result.source], report: report)
        outcome.cues = file.document.cues.count
        let record = recordPlace(plan.places[index])
        if !plan.replaces {
            try plan.places[index].checkIsFree()
            try record.checkIsFree()
        }
        var options = options
        if options.context.title != nil {
            options.context.episode = SubtitleReading.episode(of: input)
        }
        let pretranslation = Pretranslation(
            source: file.rules, target: target, pair: LanguagePair(file.locale, language),
            options: options)
        let memory = memory
        let filled = try pretranslation.fill(
            file.document,
            from: MemoryAnswers { (query: MemoryQuery) throws in try memory.matches(for: query) })
        var losses: [Finding] = []
        let bytes = try DocumentWriter(encoding: nil).write(
            filled.document, as: plan.format ?? file.result.format, losses: &losses)
        outcome.add(losses: losses, in: [file.result.source], report: report)
        outcome.add(findings: filled.findings, in: [file.result.source], report: report)
        var writer = JSONWriter(style: .pretty)
        PretranslationJSON.write(
            filled, file: input.name, source: file.locale.tag, target: language.tag, to: &writer)
        try plan.places[index].write(bytes, replacing: plan.replaces)
        try record.write(writer.bytes + [0x0A], replacing: plan.replaces)
        outcome.remarks.append("\(VisibleText.of(input.name)): \(filled.summary)\n")
        outcome.isDone = true
    }

    /// The place of the record of an output: `ep002.th.tm.json` for `ep002.th.srt`.
    private func recordPlace(_ place: OutputPlace) -> OutputPlace {
        guard case .file(let path) = place else { return place }
        return .file(InputFile.splitExtension(path).stem + ".tm.json")
    }
}
