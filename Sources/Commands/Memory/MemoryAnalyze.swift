internal import Adaptation
internal import Arguments
internal import Diagnostics
internal import Files
internal import ICU
internal import Translation
internal import TranslationMemory

/// `tradewind tm analyze`: how much of some files a memory knows.
struct MemoryAnalyze: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Count segments, words and characters of files by how well a memory knows them.",
        discussion: """
            The table that agencies pay by: matches in context (102, 101), exact ones, bands of \
            fuzzy ones, repetitions within and between the files, and what is new. Characters of \
            scripts without spaces count as words, as agencies count them.

            EXAMPLES:
              tradewind tm analyze source/zh-Hans --to de
              tradewind tm analyze ep0*.srt --from zh-Hans --to de --csv > quote.csv
            """)

    @Argument(help: "Files or folders to read.", completion: .file(extensions: []))
    var files: [String]

    @Option(help: "The language to translate to.")
    var to: LanguageArgument

    @Option(help: "The language of the files. By default their folders or names tell.")
    var from: LanguageArgument?

    @Option(help: "The title of the files, for matches in context.")
    var title: String?

    @Flag(help: "Count a sentence over several cues as one segment.")
    var sentences = false

    @Flag(help: "Print one JSON object.")
    var json = false

    @Flag(help: "Print a table for spreadsheets.")
    var csv = false

    @OptionGroup var rules: RuleOptions

    @OptionGroup var memory: MemoryOptions

    @Flag(name: "-q --quiet", help: "Say nothing but what failed.")
    var quiet = false

    mutating func validate() throws {
        if json, csv { throw ValidationError("--json and --csv can't be used together") }
    }

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try await MemoryAccess.run { try command.analyze() }
    }

    private func analyze() throws -> ExitStatus {
        let memory = try MemoryAccess.open(memory, access: .read)
        let inputs = try InputFile.files(named: files)
        guard !inputs.isEmpty else { throw Failure(.noInput, "no subtitle files found") }
        let library = try RuleLibrary(rules, fallsBack: true)
        let reading = SubtitleReading(library: library, locale: from?.locale.tag)
        let lookup = MemoryAnswers { (query: MemoryQuery) throws in try memory.matches(for: query) }
        let bar = ProgressBar(total: inputs.count, isQuiet: quiet)
        var statuses: [ExitStatus] = []
        var analyses: [String: AnalysisBox] = [:]
        for input in inputs {
            do {
                let file = try reading.read(input)
                let box = try analyses[file.rules.locale] ?? analysis(file.rules, file.locale)
                analyses[file.rules.locale] = box
                try box.analysis.add(file.document, named: input.name, with: lookup)
                bar.advance(failed: false)
            } catch {
                let failure = Failure(error)
                bar.advance(failed: true)
                if input.isFromFolder, failure.status == .notThatFormat { continue }
                statuses.append(failure.status)
                StandardStream.error.print(
                    "failed: \(VisibleText.of(input.name)): \(failure.message)\n")
            }
        }
        bar.finish()
        guard analyses.count <= 1 else {
            let tags = analyses.keys.sorted().joined(separator: ", ")
            throw Failure(
                .usage, "the files are in several languages (\(tags)); choose one with --from")
        }
        if let box = analyses.values.first {
            var writer = JSONWriter(style: .pretty)
            if json { box.analysis.write(to: &writer) }
            let bytes =
                json
                ? writer.bytes + [0x0A] : csv ? box.analysis.csv : Array(box.analysis.table.utf8)
            try StandardStream.output.write(bytes)
        }
        return ExitStatus.combined(statuses)
    }

    private func analysis(_ rules: ResolvedRules, _ locale: LocaleIdentifier) throws -> AnalysisBox
    {
        AnalysisBox(
            try MemoryAnalysis(
                source: rules, pair: LanguagePair(locale, to.locale), joinsSentences: sentences,
                context: UnitContext(title: title)))
    }

    private final class AnalysisBox {
        var analysis: MemoryAnalysis

        init(_ analysis: consuming MemoryAnalysis) { self.analysis = analysis }
    }
}
