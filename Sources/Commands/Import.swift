internal import Arguments
internal import Files
internal import Translation
internal import TranslationMemory

/// `tradewind import`: brings translations back into subtitle files, and subtitles into a title.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring in what was sent: subtitles into a title, or translations into subtitles.",
        discussion: """
            SUBTITLES INTO A TITLE, with --locale: files, folders and archives (zip, tar.gz, \
            tar.zst) of subtitles go to their places below targets/, or below source/ for the \
            title's own locale. Each finds its episode by content: by when something is said, \
            compared with the sources of all episodes, also where it is shifted or made for \
            another frame rate. Its name decides only between episodes that fit alike, and a name \
            that says something else is told. Sources go by the numbers in their names, else by \
            their order. Any encoding is read; UTF-8 is written, in the format of the file. What \
            fits several episodes or none, or is written in another script than the locale, is \
            listed and not written, and the status is 1. Files that are there are replaced only \
            with --force, which also takes other scripts; without it, nothing at all is written \
            and the status is 73.

            TRANSLATIONS INTO SUBTITLES, with --source: a file that 'tradewind export' wrote and a \
            translation tool filled is read again, and its translations are put in place of the \
            text of the source: times stay as they are, and so do settings and styles; markup is \
            put back. XLIFF, tables (CSV, TSV, XLSX) and PO are told by their content; rows may \
            stand in any order. XLIFF that breaks a rule of its specification is refused with \
            line, column and section.

            Every cue is accounted for: returned, empty, missing, doubled, of a changed source; \
            and every unit that is of no cue. Where something is missing, empty, doubled or \
            unknown, the status is 1, and nothing is written unless --allow-missing lets cues \
            without a translation pass. Lines are broken anew where the tool lost the line ends of \
            a text that has no room on one line, or everywhere with --break.

            EXAMPLES:
              tradewind import from-bangkok.zip --locale th --title sample --dry-run
              tradewind import from-bangkok.zip --locale th --title sample
              tradewind import ep001.vi.xlf --source ep001.zh-Hans.srt -o ep001.vi.srt
              tradewind import ep001.vi.xlf --source ep001.srt --json -o ep001.vi.srt
              tradewind import draft.xlf --source ep001.srt --allow-missing -o draft.srt
              tradewind import ep001.th.xlf --source ep001.srt --break --to vtt -o ep001.th.vtt
            """)

    @Argument(
        help:
            "The files, folders and archives; or the file that came back ('-' is standard input).",
        completion: .file(extensions: []))
    var inputs: [String]

    @Option(
        help: "The folder of the title that subtitles go into. By default the current one.",
        completion: .directory)
    var title: String?

    @Flag(name: "-n --dry-run", help: "Show what would go where, and write nothing.")
    var dryRun = false

    @Option(
        help: "The subtitle file that was exported, when translations come back.",
        completion: .file(extensions: []))
    var source: String?

    @Option(
        name: "-o --output",
        help: "The file to write when translations come back; '-' is standard output.",
        completion: .file(extensions: []))
    var output: String?

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

    @OptionGroup var parallel: JobOptions

    mutating func validate() throws {
        guard source != nil else { return try validateForTitle() }
        guard inputs.count == 1 else {
            throw ValidationError("One file is imported at a time with --source")
        }
        guard let output else { throw ValidationError("--source needs -o, the file to write") }
        if title != nil || dryRun {
            throw ValidationError("--title and --dry-run are for subtitles, not with --source")
        }
        if json, output == "-" {
            throw ValidationError("--json and the subtitles can't both go to standard output")
        }
    }

    /// Without a source, subtitles go into a title.
    private func validateForTitle() throws {
        let returned = inputs.first { Self.isReturned($0) }
        if let returned {
            throw ValidationError(
                "'\(returned)' holds translations for cues: name the subtitles that were exported "
                    + "with --source")
        }
        guard reading.locale != nil else {
            throw ValidationError(
                "Subtitles for a title need --locale; translations that come back need --source")
        }
        if output != nil || writing.to != nil || writing.outputEncoding != nil
            || targetLocale != nil || breaksLines || allowMissing
        {
            throw ValidationError(
                "-o, --to, --output-encoding, --target-locale, --break and --allow-missing are for "
                    + "translations that come back with --source")
        }
    }

    /// Whether a file is of a form in which translations come back and subtitles never are.
    private static func isReturned(_ path: String) -> Bool {
        let known = ["xlf", "xliff", "po", "xlsx"]
        let fileExtension = InputFile.splitExtension(path).fileExtension.lowercased()
        if known.contains(fileExtension) { return true }
        guard fileExtension == "xml", let bytes = try? File.read(path, limit: 1 << 26) else {
            return false
        }
        return ExchangeFormat.detect(bytes, fileExtension: fileExtension) == .xliff
    }

    mutating func run() async throws {
        Signals.prepare()
        guard let source, let output, let input = inputs.first else {
            let work = TitleImportBatch(
                inputs: inputs, title: title, locale: reading.locale ?? "", reading: reading,
                isDryRun: dryRun, replaces: writing.force, normalizes: writing.normalize,
                printsJSON: json, jobs: parallel.count, report: report.settings)
            return try await work.run()
        }
        try await bringBack(input, source, output)
    }

    private func bringBack(_ input: String, _ source: String, _ output: String) async throws {
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
