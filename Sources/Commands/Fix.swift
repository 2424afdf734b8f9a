internal import Adaptation
internal import Arguments
internal import Diagnostics
internal import Files
internal import TimedText

/// `tradewind fix`: mends what can't change the meaning.
struct Fix: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Mend what can't change the meaning: spaces, order, overlaps, gaps, marks.",
        discussion: """
            What a rule of 'tradewind check' can mend safely is mended; 'tradewind explain RULE' \
            says whether it does. Cues that need nothing stay byte for byte the same, mending the \
            result again changes nothing, and no change makes more findings than it mends. The log \
            of changes says what was done and why, and 'tradewind adapt --undo LOG' takes it back. \
            The locale is told as for 'tradewind check'.

            EXAMPLES:
              tradewind fix ep001.th.srt --dry-run
              tradewind fix targets/th --in-place
              tradewind fix targets -o fixed --market southeast-asia --profile netflix
              tradewind fix ep001.srt --locale fr-FR -o mended.srt --only spacing,ellipsis
            """)

    @Argument(
        help: "Files or folders to mend; '-' is standard input.",
        completion: .file(extensions: []))
    var inputs: [String]

    @OptionGroup var changing: ChangeOptions

    @OptionGroup var rules: RuleOptions

    @OptionGroup var viewers: ViewerOptions

    @OptionGroup var choice: RuleChoice

    @OptionGroup var reading: InputOptions

    @OptionGroup var jobs: JobOptions

    @OptionGroup var report: ReportOptions

    mutating func validate() throws {
        if inputs.isEmpty { throw ValidationError("Missing expected argument '<inputs>'") }
        try changing.check()
    }

    mutating func run() async throws {
        Signals.prepare()
        let files = try Failing.run { try InputFile.files(named: inputs) }
        let checkers = try Failing.rules {
            try CheckerLibrary(
                RuleLibrary(rules), options: viewers.options(), choice: choice,
                frameRateIsGiven: viewers.fps != nil, locale: reading.locale, sourceLocale: nil)
        }
        let plan = try changing.plan(files, isSingle: inputs.count == 1)
        let (only, skipped) = (choice.chosen, choice.skipped)
        try await ChangeBatch(
            command: ("fix", "fixed"), plan: plan, options: changing,
            sources: SourceFiles(nil), reader: reading.reader, checkers: checkers,
            report: report.conversionSettings, jobs: jobs.count
        ).run { document, checker, source in
            let result = Fixer(checker.scope, only: only, except: skipped)
                .fix(document, source: source)
            return ChangeBatch.Changed(document: result.document, changes: result.changes)
        }
    }
}
