internal import Adaptation
internal import Arguments
internal import Diagnostics
internal import Files
internal import TimedText

/// `tradewind adapt`: re-times, re-breaks, merges and splits for a locale, a market and a picture.
struct Adapt: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Adapt subtitles to a locale, a market and a picture: times, lines, merges, splits.",
        discussion: """
            First what 'tradewind fix' mends is mended. Then cues with more text than fits are \
            split, times are chosen so that text can be read (into gaps, a little before the sound, \
            from the next cue, by merging), and lines are broken where readers expect it. What \
            only a person can shorten is listed: the cue, how long its text is, how much of it can \
            be read in the longest time that the cue can get, and how much has to go. Lengths are \
            in the unit of the locale ('tradewind explain LOCALE counting'). Cues that need \
            nothing stay byte for byte the same, and adapting the result again changes nothing.

            The log, a JSON file, says what was done and why; --undo takes it back: byte for byte \
            where a file is as it was written, cue by cue where people edited it since. --budget \
            says before translation how much fits into each cue of a source.

            The locale is told as for 'tradewind check'.

            EXAMPLES:
              tradewind adapt ep001.th.srt --market southeast-asia -o ep001.adapted.th.srt
              tradewind adapt targets/es-419 -o adapted --profile netflix --shots cuts.txt
              tradewind adapt targets/en --in-place --orientation portrait
              tradewind adapt targets/ar --dry-run
              tradewind adapt --undo adapted/changes.json
              tradewind adapt --budget --locale th source/zh-Hans/ep001.srt > budget.json
              tradewind adapt --budget --budget-form csv --locale th source/zh-Hans -o budgets/
            """)

    @Argument(
        help: "Files or folders to adapt; '-' is standard input.",
        completion: .file(extensions: []))
    var inputs: [String] = []

    @OptionGroup var changing: ChangeOptions

    @OptionGroup var adapting: AdaptOptions

    @Option(
        help: "Take back the changes that a log lists.", completion: .file(extensions: ["json"]))
    var undo: String?

    @Flag(
        help: "Write for each cue of a source how much of the locale fits. Changes nothing.")
    var budget = false

    @Option(help: "The form of the budget: json, which is usual, or csv. Implies --budget.")
    var budgetForm: BudgetArgument?

    @Option(help: "The locale of the source, for --budget; by default told by its path or file.")
    var sourceLocale: String?

    @OptionGroup var rules: RuleOptions

    @OptionGroup var viewers: ViewerOptions

    @OptionGroup var reading: InputOptions

    @OptionGroup var jobs: JobOptions

    @OptionGroup var report: ReportOptions

    mutating func validate() throws {
        if undo != nil {
            if !inputs.isEmpty {
                throw ValidationError("--undo takes the files from the log; name none besides")
            }
            if isBudget { throw ValidationError("Give either --undo or --budget") }
            if changing.output != nil || changing.inPlace || changing.log != nil {
                throw ValidationError("--undo writes the files that the log names, and no others")
            }
            return
        }
        if inputs.isEmpty { throw ValidationError("Missing expected argument '<inputs>'") }
        if isBudget {
            if reading.locale == nil {
                throw ValidationError("--budget needs the locale to translate to; give --locale")
            }
            if changing.inPlace || changing.dryRun || changing.log != nil {
                throw ValidationError(
                    "--budget changes nothing; it takes only --output and --force")
            }
            return
        }
        try changing.check()
    }

    mutating func run() async throws {
        Signals.prepare()
        if let undo {
            try UndoBatch(log: undo, isQuiet: report.quiet, dryRun: changing.dryRun).run()
            return
        }
        let files = try Failing.run { try InputFile.files(named: inputs) }
        let options = try Failing.rules { try viewers.options() }
        let library = try Failing.rules { try RuleLibrary(rules) }
        if isBudget {
            try BudgetBatch(
                inputs: files, reader: reading.budgetReader, library: library,
                locale: reading.locale ?? "", sourceLocale: sourceLocale,
                retiming: Self.retiming(options, rate: viewers.fps?.frameRate),
                form: budgetForm ?? .json, replaces: changing.force, isQuiet: report.quiet
            ).run(to: changing.output)
            return
        }
        let checkers = try Failing.rules {
            try CheckerLibrary(
                library, options: options, choice: RuleChoice(),
                frameRateIsGiven: viewers.fps != nil, locale: reading.locale, sourceLocale: nil)
        }
        let plan = try changing.plan(files, isSingle: inputs.count == 1)
        let adapters = try Failing.rules {
            AdapterLibrary(
                try adapting.options(rate: viewers.fps?.frameRate, isQuiet: report.quiet))
        }
        try await ChangeBatch(
            command: ("adapt", "adapted"), plan: plan, options: changing, sources: SourceFiles(nil),
            reader: reading.reader, checkers: checkers, report: report.conversionSettings,
            jobs: jobs.count
        ).run { document, checker, source in
            let result = adapters.adapter(for: checker).adapt(document, source: source)
            return ChangeBatch.Changed(
                document: result.document, changes: result.changes,
                left: result.left.compactMap { ChangeLog.Left($0, in: result.document) },
                suggestions: result.suggestions.map { cue, suggestion in
                    ChangeLog.Suggestion(
                        cue: cue + 1, kind: suggestion.kind.rawValue,
                        original: suggestion.original, proposal: suggestion.proposal,
                        reason: suggestion.reason)
                })
        }
    }

    private var isBudget: Bool { budget || budgetForm != nil }

    /// How a budget is reckoned.
    private static func retiming(_ options: CheckOptions, rate: FrameRate?) -> RetimingOptions {
        var retiming = RetimingOptions(frameRate: rate)
        retiming.speed = options.audience.speed
        retiming.isPortrait = options.orientation == .portrait
        return retiming
    }
}
