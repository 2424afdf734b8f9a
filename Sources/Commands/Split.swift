internal import Arguments
internal import Files
internal import TimedText

/// `tradewind split`: cuts subtitle files in two or more at given times.
struct Split: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Cut subtitle files in parts at given times.",
        discussion: """
            The parts of NAME.srt are NAME.1.srt, NAME.2.srt and so on. They are written in the \
            format and encoding of the file, and what didn't change in them is copied byte for \
            byte. With --rebase, the times of each later part are counted from its cut. Cues \
            whose identifiers are numbers are numbered from 1 in each part.

            All parts are written, or none when a place is taken.

            EXAMPLES:
              tradewind split ep001.srt --at 00:20:00
              tradewind split film.srt --at 45:00 --at 1:30:00 --rebase -o parts/
              tradewind split ep001.srt --at 20:00 --crossing before -o cut.vtt
            """)

    @Argument(
        help: "Files or folders to read; '-' is standard input.",
        completion: .file(extensions: []))
    var inputs: [String]

    @Option(
        help: ArgumentHelp(
            "Where to cut, such as 00:20:00 or 90.5. May be given several times.",
            valueName: "time"))
    var at: [TimeArgument]

    @Option(help: "Where a cue goes that is shown on both sides of a cut.")
    var crossing: CrossingArgument = .both

    @Flag(help: "Count the times of each later part from its cut.")
    var rebase = false

    @Flag(inversion: .prefixedNo, help: "Number cues from 1 in each part, if they are numbered.")
    var renumber = true

    @Option(
        name: "-o --output",
        help: "The file whose name the parts get, or a folder. By default beside the input.",
        completion: .file(extensions: []))
    var output: String?

    @OptionGroup var writing: OutputOptions

    @OptionGroup var reading: InputOptions

    @OptionGroup var jobs: JobOptions

    @OptionGroup var report: ReportOptions

    mutating func validate() throws {
        if at.contains(where: { $0.milliseconds <= 0 }) {
            throw ValidationError("--at must be later than 0")
        }
        if output == "-" || output == nil && inputs.contains("-") {
            throw ValidationError("Several parts need a name: use --output with a file or folder")
        }
    }

    mutating func run() async throws {
        Signals.prepare()
        let files = try Failing.run { try InputFile.files(named: inputs) }
        let plan = try OutputPlan(
            inputs: files, isSingle: inputs.count == 1, output: output,
            format: writing.to?.format, force: writing.force, keepsFormat: true)
        var reader = reading.reader
        reader.options.isStrict = writing.strict
        let cuts = DocumentCuts(
            times: Set(at.map { $0.milliseconds }).sorted(), crossing: crossing.crossing,
            restarts: rebase, renumbers: renumber)
        try report.settings.prepareOutput(inputs: files, outputs: plan.places)
        try await SplitBatch(
            cuts: cuts, reader: reader, writer: try writing.writer(), plan: plan,
            report: report.conversionSettings, jobs: jobs.count
        ).run()
    }
}
