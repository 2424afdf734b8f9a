internal import Arguments
internal import Files
internal import TimedText

/// `tradewind join`: puts subtitle files one after the other into one.
struct Join: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Join subtitle files, one after the other, into one.",
        discussion: """
            Files are joined in the order in which they are named; those of a folder in the order \
            of their names. Each part begins where the last cue of those before it ends, plus the \
            --gap. Where the pictures are longer than that, say with --offsets when each part \
            after the first begins; 0 keeps all times as they are.

            Nothing is written when one of the parts can't be read. Cues whose identifiers are \
            numbers are numbered from 1 again. Parts in different encodings come out in UTF-8.

            EXAMPLES:
              tradewind join part1.srt part2.srt part3.srt -o all.srt
              tradewind join cd1.srt cd2.srt -o film.vtt --offsets 00:52:10.4
              tradewind join film.1.srt film.2.srt -o film.srt --offsets 0
            """)

    @Argument(
        help: "Files or folders to read; '-' is standard input.",
        completion: .file(extensions: []))
    var inputs: [String]

    @Option(
        help: ArgumentHelp(
            "The time between the last cue of a part and the next part.", valueName: "time"))
    var gap: TimeArgument?

    @Option(
        help: ArgumentHelp(
            "When each part after the first begins; 0 keeps all times.", valueName: "time,time"))
    var offsets: OffsetsArgument?

    @Flag(inversion: .prefixedNo, help: "Number cues from 1, if they are numbered.")
    var renumber = true

    @Option(
        name: "-o --output", help: "The file or folder to write; '-' is standard output.",
        completion: .file(extensions: []))
    var output: String

    @OptionGroup var writing: OutputOptions

    @OptionGroup var reading: InputOptions

    @OptionGroup var jobs: JobOptions

    @OptionGroup var report: ReportOptions

    mutating func validate() throws {
        if gap != nil, offsets != nil {
            throw ValidationError("--gap and --offsets can't be used together")
        }
        if let gap, gap.milliseconds < 0 { throw ValidationError("--gap must be at least 0") }
    }

    mutating func run() async throws {
        Signals.prepare()
        let files = try Failing.run { try InputFile.files(named: inputs) }
        var join = DocumentJoin(gap: gap?.milliseconds ?? 0, renumbers: renumber)
        if let offsets {
            let count = max(0, files.count - 1)
            guard let times = offsets.offsets(for: count) else {
                throw ValidationError(
                    "--offsets has \(offsets.milliseconds.count), and there are \(count) parts "
                        + "after the first")
            }
            join.offsets = times
        }
        var reader = reading.reader
        reader.options.isStrict = writing.strict
        // In a folder, the whole has the name of the first part.
        let first = files.prefix(1).map {
            InputFile(path: $0.path, relativePath: $0.relativePath, isFromFolder: false)
        }
        let plan = try OutputPlan(
            inputs: first, isSingle: true, output: output, format: writing.to?.format,
            force: writing.force)
        try report.settings.prepareOutput(inputs: files, outputs: plan.places)
        try await JoinBatch(
            join: join, inputs: files, reader: reader, writer: try writing.writer(), plan: plan,
            report: report.conversionSettings, jobs: jobs.count
        ).run()
    }
}
