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
            in the documentation.

            EXAMPLES:
              tradewind inspect ep001.srt
              tradewind inspect source/ --json > all.jsonl
            """)

    @Argument(
        help: "Files or folders to read; '-' is standard input.",
        completion: .file(extensions: []))
    var files: [String]

    @Option(
        help: "The format to read. By default it is told by the content.",
        completion: .list(FormatArgument.allValueStrings))
    var from: FormatArgument?

    @Option(help: "The encoding to read. By default it is told by the content.")
    var encoding: String?

    @Option(help: "The language of the text, such as th; helps to tell the encoding.")
    var locale: String?

    @Flag(help: "Print one JSON object a line for each file.")
    var json = false

    @Flag(help: "Show every finding, rather than the first twenty of a file.")
    var verbose = false

    mutating func run() async throws {
        ignoreBrokenPipes()
        let inputs = try Failing.run { try InputFile.files(named: files) }
        let report = ReportSettings(format: .text, isVerbose: verbose, isQuiet: false)
        var statuses: [ExitStatus] = []
        for input in inputs {
            let inspection = Inspection(
                input, from: from?.format, encoding: encoding, locale: locale)
            if json {
                var writer = JSONWriter()
                inspection.write(to: &writer)
                try Failing.run { try StandardStream.output.write(writer.bytes) }
            } else {
                StandardStream.output.print(inspection.text(report: report))
            }
            if let failure = inspection.failure {
                statuses.append(failure.status)
            } else if inspection.findings.contains(where: { $0.severity == .error }) {
                statuses.append(.findings)
            }
        }
        let status = ExitStatus.combined(statuses)
        if status != .good { throw ExitCode(status.rawValue) }
    }
}
