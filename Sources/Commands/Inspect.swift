internal import Arguments
internal import Diagnostics
internal import Files
internal import TimedText

/// `tradewind inspect`: says what a subtitle file is and what is the matter with it.
struct Inspect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what subtitle files are: format, encoding, cues, times and findings.",
        discussion: """
            With --json, prints one object a line for each file, with every cue: its identifier, \
            times in milliseconds, raw payload, settings and the tree of its text. The schema is \
            in the documentation. With --report, prints the findings only, in a form for programs.

            The language beside a script is the likeliest one; Latin and Cyrillic letters are \
            shared by too many for a guess.

            EXAMPLES:
              tradewind inspect ep001.srt
              tradewind inspect source/ --json > all.jsonl
              tradewind inspect source/ --report sarif > findings.sarif
              tradewind inspect source/ --report html --report-output findings.html
            """)

    @Argument(
        help: "Files or folders to read; '-' is standard input.",
        completion: .file(extensions: []))
    var files: [String]

    @OptionGroup var reading: InputOptions

    @Flag(help: "Print one JSON object a line for each file.")
    var json = false

    @OptionGroup var jobs: JobOptions

    @OptionGroup var report: ReportOptions

    mutating func validate() throws {
        if json, report.report != .text {
            throw ValidationError("--json and --report can't be used together")
        }
        if json, report.reportOutput != nil {
            throw ValidationError("--json and --report-output can't be used together")
        }
    }

    mutating func run() async throws {
        Signals.prepare()
        let inputs = try Failing.run { try InputFile.files(named: files) }
        var settings = report.settings
        settings.stream = .output
        try settings.prepareOutput(inputs: inputs)
        try await InspectionBatch(
            inputs: inputs, reader: reading.reader, printsJSON: json, report: settings,
            jobs: jobs.count
        ).run()
    }
}
