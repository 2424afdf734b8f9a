internal import Adaptation
internal import Arguments
internal import Diagnostics
internal import Files
internal import TimedText

/// `tradewind check`: looks for what breaks the rules of a locale, a market and a delivery profile.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check subtitles against the rules of a locale, a market and a delivery profile.",
        discussion: """
            The locale is told by the path (targets/th/ep001.srt, ep001.th.srt) or the file, or is \
            given with --locale. With --source the rules that compare a translation with its \
            source look too. The rules of a title stand in the folder rules/ beside its source and \
            targets. 'tradewind explain RULE' says what a rule looks for and why.

            The exit status is 1 when there are findings of severity error (see --fail-on).

            EXAMPLES:
              tradewind check targets/th --market southeast-asia
              tradewind check ep001.srt --locale en-US --profile netflix --fps 23.976
              tradewind check targets/ar --source source/zh-Hans --report html > report.html
              tradewind check targets --orientation portrait --profile vertical-short
              tradewind check ep001.th.srt --only reading-speed,overlap --fail-on warning
            """)

    @Argument(
        help: "Files or folders to check; '-' is standard input.",
        completion: .file(extensions: []))
    var inputs: [String]

    @Option(
        help: "The source file, or a folder whose files have the same names.",
        completion: .file(extensions: []))
    var source: String?

    @Option(help: "The locale of the source, such as zh-Hans. By default told by its path or file.")
    var sourceLocale: String?

    @OptionGroup var rules: RuleOptions

    @OptionGroup var viewers: ViewerOptions

    @OptionGroup var choice: RuleChoice

    @Option(help: "The findings with which the check fails: error, warning or none.")
    var failOn: FailOnArgument = .error

    @OptionGroup var reading: InputOptions

    @OptionGroup var jobs: JobOptions

    @OptionGroup var report: ReportOptions

    mutating func validate() throws {
        if inputs.isEmpty { throw ValidationError("Missing expected argument '<inputs>'") }
    }

    mutating func run() async throws {
        Signals.prepare()
        let files = try Failing.run { try InputFile.files(named: inputs) }
        let checkers = try Failing.rules {
            try CheckerLibrary(
                RuleLibrary(rules), options: viewers.options(), choice: choice,
                frameRateIsGiven: viewers.fps != nil, locale: reading.locale,
                sourceLocale: sourceLocale)
        }
        var settings = report.settings
        settings.stream = .output
        try await CheckBatch(
            inputs: files, sources: try Failing.rules { try SourceFiles(source) },
            reader: reading.reader, checkers: checkers, failOn: failOn, report: settings,
            jobs: jobs.count
        ).run()
    }
}
