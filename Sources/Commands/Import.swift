internal import Arguments
internal import Files
internal import Translation

/// `tradewind import`: brings translations back into subtitle files.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring translations back into subtitles, and prove that each cue came back once.",
        discussion: """
            A file that 'tradewind export' wrote and a translation tool filled is read again, and \
            its translations are put in place of the text of the source: times stay as they are, \
            and so do settings and styles; markup is put back. XLIFF, tables (CSV, TSV, XLSX) and \
            PO are told by their content; rows may stand in any order. XLIFF that breaks a rule of \
            its specification is refused with line, column and section.

            Every cue is accounted for: returned, empty, missing, doubled, of a changed source; \
            and every unit that is of no cue. Where something is missing, empty, doubled or \
            unknown, the status is 1, and nothing is written unless --allow-missing lets cues \
            without a translation pass. Lines are broken anew where the tool lost the line ends of \
            a text that has no room on one line, or everywhere with --break.

            EXAMPLES:
              tradewind import ep001.vi.xlf --source ep001.zh-Hans.srt -o ep001.vi.srt
              tradewind import ep001.vi.xlf --source ep001.srt --json -o ep001.vi.srt
              tradewind import draft.xlf --source ep001.srt --allow-missing -o draft.srt
              tradewind import ep001.th.xlf --source ep001.srt --break --to vtt -o ep001.th.vtt
            """)

    @Argument(
        help: "The file that came back; '-' is standard input.",
        completion: .file(extensions: ["xlf", "xliff"]))
    var input: String

    @Option(
        help: "The subtitle file that was exported.", completion: .file(extensions: []))
    var source: String

    @Option(
        name: "-o --output", help: "The file to write; '-' is standard output.",
        completion: .file(extensions: []))
    var output: String

    @Option(help: "The locale of the translation. By default the file tells it.")
    var targetLocale: String?

    @Flag(name: "--break", help: "Break the lines of every translation anew.")
    var breaksLines = false

    @Flag(help: "Write the file although cues have no translation.")
    var allowMissing = false

    @Option(
        help: ArgumentHelp(
            "What stands in a cue without a translation: the text of the source, or nothing.",
            valueName: "text"))
    var missing: MissingTextArgument = .source

    @Flag(help: "Print the account of the cues as JSON to standard output.")
    var json = false

    @OptionGroup var writing: OutputOptions

    @OptionGroup var rules: RuleOptions

    @OptionGroup var reading: InputOptions

    @OptionGroup var report: ReportOptions

    mutating func validate() throws {
        if json, output == "-" {
            throw ValidationError("--json and the subtitles can't both go to standard output")
        }
    }

    mutating func run() async throws {
        Signals.prepare()
        let files = try Failing.run { try InputFile.files(named: [input]) }
        let sources = try Failing.run { try InputFile.files(named: [source]) }
        guard files.count == 1, let file = files.first, !file.isFromFolder, sources.count == 1,
            let original = sources.first, !original.isFromFolder
        else { throw ValidationError("One file is imported at a time, and not a folder") }
        let library = try Failing.rules { try RuleLibrary(rules) }
        let place: OutputPlace = output == "-" ? .standardOutput : .file(output)
        try report.settings.prepareOutput(inputs: files + sources, outputs: [place])
        let work = ImportBatch(
            input: file, source: original, place: place,
            target: writing.to?.format ?? OutputFormat.named(by: place),
            reader: reading.reader, writer: try writing.writer(), library: library,
            targetLocale: targetLocale, breaksLines: breaksLines, allowsMissing: allowMissing,
            rest: missing.rest, printsJSON: json, replaces: writing.force,
            isStrict: writing.strict, report: report.settings)
        try await work.run()
    }
}
