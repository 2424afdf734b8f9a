internal import Arguments
internal import Diagnostics
internal import Digests
internal import Files
internal import TranslationMemory

/// `tradewind tm import`: takes files of other tools into a memory.
struct MemoryImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take translations from TMX, XLIFF, CSV, TSV, XLSX, PO, MO and TBX files.",
        discussion: """
            The memory is made if it isn't there. Units that can't be used are reported with their \
            place, and the rest goes in. Translations that are there already aren't added again. An \
            import that was ended goes on where it stopped when the same file is imported again; a \
            file that was imported as a whole is passed over, unless --again is given. The status is 1 \
            when units were left out.

            A TMX file of any size takes little room. Of one with several languages, --from and --to \
            choose; by default its own source language counts, with every other one.

            EXAMPLES:
              tradewind tm import memory.tmx
              tradewind tm import old/*.tmx --to vi --title the-last-delivery
              tradewind tm import glossary.csv --from zh-Hans --to en --memory team.sqlite
              tradewind tm import all.tmx --memory postgresql://lin@db.local/memory
            """)

    @Argument(
        help: "The files.",
        completion: .file(extensions: ["tmx", "xlf", "xliff", "csv", "tsv", "xlsx", "po", "mo"]))
    var files: [String]

    @Option(help: "The source language: chooses, or says what a file doesn't.")
    var from: LanguageArgument?

    @Option(help: "The target language: chooses, or says what a file doesn't.")
    var to: LanguageArgument?

    @Option(help: "The format of the files. By default it is told by the content.")
    var format: ExchangeArgument?

    @Option(help: "The title of units that name none.")
    var title: String?

    @Option(name: "--by", help: "Who imports, for the history.")
    var author: String?

    @Flag(help: "Read files again that were imported as a whole before.")
    var again = false

    @Flag(help: "Show all findings.")
    var verbose = false

    @Flag(name: "-q --quiet", help: "Say nothing but what failed.")
    var quiet = false

    @OptionGroup var memory: MemoryOptions

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try await MemoryAccess.run { try command.take() }
    }

    private func take() throws -> ExitStatus {
        let memory = try MemoryAccess.open(memory, access: .create)
        let importer = UnitImport(
            memory: memory, source: from?.locale, target: to?.locale, format: format?.format,
            title: title, author: author, again: again, isQuiet: quiet)
        let report = ReportSettings(format: .text, isVerbose: verbose, isQuiet: quiet)
        var total = UnitImport.Counts()
        var statuses: [ExitStatus] = []
        for file in files {
            var outcome = UnitImport.Outcome()
            do {
                try importer.take(file, into: &outcome)
            } catch {
                let failure = Failure(error)
                statuses.append(failure.status)
                StandardStream.error.print("failed: \(VisibleText.of(file)): \(failure.message)\n")
            }
            if outcome.findings.contains(where: { $0.severity == .error }) {
                statuses.append(.findings)
            }
            if !quiet {
                let shown = verbose ? outcome.findings : Array(outcome.findings.prefix(20))
                StandardStream.error.print(
                    TextReport.text(of: shown, usesColor: report.usesColor, lines: { _ in nil }))
                let others = outcome.findings.count - shown.count
                if others > 0 {
                    StandardStream.error.print(
                        "\(VisibleText.of(file)): … and \(others) more (--verbose shows all)\n")
                }
                if outcome.isKnown {
                    StandardStream.error.print(
                        "\(VisibleText.of(file)): was imported before (--again reads it again)\n")
                }
            }
            total.add(outcome.counts)
        }
        let bar = ProgressBar(total: 100, isQuiet: quiet)
        try memory.prepareIndexes { done, total in bar.show(done, of: total, "units indexed") }
        bar.finish()
        if !quiet { StandardStream.error.print(total.text + "\n") }
        return ExitStatus.combined(statuses)
    }
}
