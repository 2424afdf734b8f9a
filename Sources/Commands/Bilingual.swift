internal import Arguments
internal import Files
internal import TimedText

/// `tradewind bilingual`: merges a file and its translation into cues with the lines of both.
struct Bilingual: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Merge subtitles and their translation into bilingual cues.",
        discussion: """
            Cues that are shown at the same time become one with the lines of both languages; \
            cues without a partner are kept. Given two folders, files of the same name below them \
            go together, whatever their extension is.

            --from, --encoding and --locale speak of the source; the translation's format is told \
            by its content, and so is its encoding without --target-encoding.

            EXAMPLES:
              tradewind bilingual zh.srt en.srt -o zh-en.srt
              tradewind bilingual source/zh-Hans targets/th -o out --to vtt
              tradewind bilingual zh.srt th.srt -o both.vtt --order target-first --roles
            """)

    @Argument(
        help: "The file or folder in the source language; '-' is standard input.",
        completion: .file(extensions: []))
    var source: String

    @Argument(
        help: "The file or folder in the target language.", completion: .file(extensions: []))
    var target: String

    @Option(help: "The language that stands on the upper lines.")
    var order: OrderArgument = .sourceFirst

    @Option(help: "Whose times a cue gets.")
    var timing: TimingArgument = .source

    @Option(
        help: ArgumentHelp(
            "How much of the shorter cue must overlap, in percent.", valueName: "percent"))
    var overlap = 50

    @Flag(help: "Mark the lines with the classes source and target.")
    var roles = false

    @Flag(inversion: .prefixedNo, help: "Number cues from 1, if they are numbered.")
    var renumber = true

    @Option(
        name: "-o --output", help: "The file or folder to write; '-' is standard output.",
        completion: .file(extensions: []))
    var output: String

    @OptionGroup var writing: OutputOptions

    @OptionGroup var reading: InputOptions

    @Option(help: "The encoding of the translation. By default it is told by the content.")
    var targetEncoding: String?

    @Option(help: "The language of the translation, such as th; helps to tell the encoding.")
    var targetLocale: String?

    @OptionGroup var jobs: JobOptions

    @OptionGroup var report: ReportOptions

    mutating func validate() throws {
        if !(1...100).contains(overlap) {
            throw ValidationError("--overlap must be from 1 to 100")
        }
        var reading = InputOptions()
        reading.encoding = targetEncoding
        try reading.validate()
    }

    mutating func run() async throws {
        Signals.prepare()
        let sources = try Failing.run { try InputFile.files(named: [source]) }
        let targets = try Failing.run { try InputFile.files(named: [target]) }
        let pairs = try LanguagePairs(sources: sources, targets: targets)
        let plan = try OutputPlan(
            inputs: sources, isSingle: true, output: output, format: writing.to?.format,
            force: writing.force)
        var options = BilingualOptions()
        options.order = order.order
        options.timing = timing.timing
        options.overlap = overlap
        options.marksRoles = roles
        var reader = reading.reader
        reader.options.isStrict = writing.strict
        var targetReader = DocumentReader(encoding: targetEncoding, locale: targetLocale)
        targetReader.options.isStrict = writing.strict
        try report.settings.prepareOutput(
            inputs: sources + targets, outputs: plan.places)
        try await BilingualBatch(
            pairs: pairs, options: options, renumbers: renumber, reader: reader,
            targetReader: targetReader, writer: try writing.writer(), plan: plan,
            report: report.conversionSettings, jobs: jobs.count
        ).run()
    }
}
