internal import Adaptation
internal import Arguments
internal import Diagnostics
internal import Files
internal import ICU
internal import TimedText
internal import Translation
internal import TranslationMemory

/// `tradewind tm pretranslate`: fills a subtitle file with what a memory knows.
struct MemoryPretranslate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pretranslate",
        abstract: "Fill a subtitle file with what a memory knows, and say how sure each cue is.",
        discussion: """
            Cues are looked up in their context, sentences over several cues as a whole; a \
            sentence's translation is split over its cues again, in proportion of time and only \
            where a line may break. Times stay as they are. Cues that the memory doesn't know keep \
            their text, or are left empty with --rest empty.

            Beside the output, NAME.tm.json tells the origin and the score of each cue, and whether \
            it can be read in its time.

            EXAMPLES:
              tradewind tm pretranslate ep002.srt --to th -o ep002.th.srt
              tradewind tm pretranslate ep002.srt --to th -o ep002.th.srt --min 85 --rest empty
              tradewind tm pretranslate source/zh-Hans --to es-419 --title rose -o targets/es-419/
            """)

    @Argument(help: "Files or folders to read.", completion: .file(extensions: []))
    var files: [String]

    @Option(help: "The language to translate to.")
    var to: LanguageArgument

    @Option(help: "The language of the files. By default their folders or names tell.")
    var from: LanguageArgument?

    @Option(help: "The encoding to read, such as gb18030. By default it is told by the content.")
    var encoding: String?

    @Option(
        name: "-o --output", help: "The file, or for several the folder, to write.",
        completion: .file(extensions: []))
    var output: String

    @Option(name: "--min", help: "The lowest score that is filled in, from 50 to 100.")
    var minimum = 75

    @Option(help: "What stands in cues that the memory doesn't know: source or empty.")
    var rest: RestArgument = .source

    @Option(help: "The title of the files, for matches in context.")
    var title: String?

    @Flag(name: "--sentences", inversion: .prefixedNo, help: "Look sentences up as a whole, too.")
    var sentences = true

    @Flag(help: "Take Traditional and Simplified Chinese for the same.")
    var foldChinese = false

    @Flag(name: "-f --force", help: "Replace files that are there.")
    var force = false

    @OptionGroup var rules: RuleOptions

    @OptionGroup var terms: TermOptions

    @OptionGroup var memory: MemoryOptions

    @OptionGroup var jobs: JobOptions

    @OptionGroup var report: ReportOptions

    mutating func validate() throws {
        guard (50...100).contains(minimum) else {
            throw ValidationError("--min must be between 50 and 100")
        }
        try InputOptions.validate(encoding: encoding)
        if output == "-" {
            throw ValidationError("The output is a file, since another is written beside it")
        }
    }

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try await MemoryAccess.run {
            try await command.fill()
            return .good
        }
    }

    private func fill() async throws {
        let memory = try MemoryAccess.open(
            memory, access: .read, names: terms.names(source: from?.locale, target: to.locale))
        let inputs = try InputFile.files(named: files)
        let plan = try OutputPlan(
            inputs: inputs, isSingle: files.count == 1, output: output, format: nil, force: force,
            keepsFormat: true)
        try plan.createFolders()
        let library = try RuleLibrary(rules, fallsBack: true)
        let target = try library.rules(locale: to.locale.tag)
        var reader = SubtitleReading(library: library, locale: from?.locale.tag)
        reader.reader = DocumentReader(encoding: encoding)
        let work = PretranslationBatch(
            memory: memory, plan: plan, reading: reader, target: target, language: to.locale,
            options: options)
        let batch = Batch(
            inputs: inputs, report: report.settings, jobs: jobs.count, verb: "filled")
        let outcomes = await batch.outcomes { index, outcome in
            try work.fill(index, &outcome, batch.report)
        }
        if !batch.report.isQuiet {
            StandardStream.error.print(outcomes.flatMap { $0.remarks }.joined())
        }
        try batch.finish(outcomes)
    }

    private var options: PretranslationOptions {
        var options = PretranslationOptions()
        options.minimum = minimum
        options.rest = rest == .empty ? .empty : .source
        options.joinsSentences = sentences
        options.foldsChinese = foldChinese
        options.context.title = title
        return options
    }
}

/// What stands in cues that the memory doesn't know, on the command line.
enum RestArgument: String, ExpressibleByArgument, CaseIterable, Sendable {
    case source, empty
}
