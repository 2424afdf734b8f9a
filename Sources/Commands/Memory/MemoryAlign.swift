internal import Adaptation
internal import Arguments
internal import Diagnostics
internal import Files
internal import ICU
internal import Translation
internal import TranslationMemory

/// `tradewind tm align`: makes units of subtitle files and their translations.
struct MemoryAlign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "align",
        abstract: "Fill a memory from subtitle files and their translations.",
        discussion: """
            First the times are brought together, whatever offset or frame rate lies between; then \
            cues are linked by time, length, numbers, names, questions, and what the memory knows, \
            up to three on each side. A unit is made of each link, and of each sentence that runs \
            over several cues. Links that are not sure enough are left out and reported, and so are \
            files that don't belong together.

            A pair of files, or two folders whose files have the same names below them.

            EXAMPLES:
              tradewind tm align ep001.zh-Hans.srt ep001.en.srt
              tradewind tm align source/zh-Hans targets/en --title the-last-delivery
              tradewind tm align zh.srt en.srt --from zh-Hans --to en --dry-run --verbose
            """)

    @Argument(help: "The source file or folder.", completion: .file(extensions: []))
    var source: String

    @Argument(help: "Its translation.", completion: .file(extensions: []))
    var target: String

    @Option(help: "The language of the source. By default its folder or name tells.")
    var from: LanguageArgument?

    @Option(help: "The language of the translation. By default its folder or name tells.")
    var to: LanguageArgument?

    @Option(help: "The title to which the files belong.")
    var title: String?

    @Option(name: "--min", help: "The least confidence of a link, from 0 to 100.")
    var minimum = 60

    @Option(name: "--by", help: "Who aligns, for the history.")
    var author: String?

    @Flag(help: "Show what would be added, and add nothing.")
    var dryRun = false

    @OptionGroup var rules: RuleOptions

    @OptionGroup var memory: MemoryOptions

    @OptionGroup var jobs: JobOptions

    @OptionGroup var report: ReportOptions

    mutating func validate() throws {
        guard (0...100).contains(minimum) else {
            throw ValidationError("--min must be between 0 and 100")
        }
    }

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try await MemoryAccess.run {
            try await command.align()
            return .good
        }
    }

    private func align() async throws {
        let sources = try InputFile.files(named: [source])
        let pairs = try LanguagePairs(
            sources: sources, targets: try InputFile.files(named: [target]))
        let memory = dryRun ? nil : try MemoryAccess.open(memory, access: .create)
        let library = try RuleLibrary(rules, fallsBack: true)
        var other = SubtitleReading(library: library, locale: to?.locale.tag)
        other.option = "--to"
        let work = AlignmentBatch(
            memory: memory, sources: sources, pairs: pairs,
            reading: SubtitleReading(library: library, locale: from?.locale.tag),
            targetReading: other, title: title, minimum: Double(minimum) / 100, author: author)
        let batch = Batch(
            inputs: sources, report: report.settings, jobs: jobs.count, verb: "aligned")
        let results = await batch.results { index, outcome in
            try work.align(index, &outcome, batch.report)
        }
        var outcomes = results.map { $0.outcome }
        for stray in pairs.strays {
            var outcome = Outcome(stray.name)
            outcome.failure = Failure(.noInput, "no source file has the same name")
            outcomes.append(outcome)
        }
        var total = UnitImport.Counts()
        for result in results { if let counts = result.value { total.add(counts) } }
        if dryRun {
            for result in results { StandardStream.output.print(result.outcome.remarks.joined()) }
        } else {
            let bar = ProgressBar(total: 100, isQuiet: batch.report.isQuiet)
            try memory?.prepareIndexes { bar.show($0, of: $1, "units indexed") }
            bar.finish()
            if !batch.report.isQuiet {
                StandardStream.error.print(outcomes.flatMap { $0.remarks }.joined())
                StandardStream.error.print(total.text + "\n")
            }
        }
        try batch.finish(outcomes)
    }
}
