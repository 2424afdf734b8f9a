internal import Arguments
internal import Files
internal import TranslationMemory

/// `tradewind export`: gives subtitles to translation tools, a unit for each cue.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Give subtitles to translation tools, a unit for each cue.",
        discussion: """
            Each cue becomes a unit of XLIFF with its text, its markup as inline codes, and notes \
            that help to translate it: the time, the speaker, the sentence that it is a part of, \
            and how many characters the reading speed of the target leaves. The file itself isn't \
            embedded; its name, its SHA-256 digest and the number of its cues are told, so that \
            'tradewind import' can prove that each cue came back once.

            The locale of the source is told by the path, as in ep001.zh-Hans.srt or \
            source/zh-Hans/ep001.srt, unless --locale gives it. Without rules for a locale there \
            are no limits and no sentences.

            EXAMPLES:
              tradewind export --xliff ep001.zh-Hans.srt --target-locale vi -o ep001.vi.xlf
              tradewind export --xliff ep001.srt --locale zh-Hans --version 1.2 -o ep001.xlf
              tradewind export --xliff ep001.srt --locale en --target-locale es-419 \
            --translation ep001.es-419.srt -o review.xlf
              tradewind export --table xlsx ep001.zh-Hans.srt --target-locale vi -o ep001.xlsx
              tradewind export --po ep001.en.srt --target-locale es-419 -o ep001.po
            """)

    @Argument(help: "The file to read; '-' is standard input.", completion: .file(extensions: []))
    var input: String

    @Flag(help: "Write XLIFF. This is what is written by default.")
    var xliff = false

    @Option(help: "Write a table with a row for each cue: csv, tsv or xlsx.")
    var table: ExchangeTableArgument?

    @Flag(help: "Write a catalog of GNU gettext with a message for each cue.")
    var po = false

    @Option(help: "The version of XLIFF.")
    var version: ExchangeVersionArgument = .v2_1

    @Option(help: "The locale to translate to, such as vi or es-419.")
    var targetLocale: String?

    @Option(
        help: ArgumentHelp(
            "A translation that is there, whose cues stand at the same times.",
            valueName: "file"),
        completion: .file(extensions: []))
    var translation: String?

    @Option(
        name: "-o --output",
        help: "The file to write; '-' is standard output. By default beside the input.",
        completion: .file(extensions: []))
    var output: String?

    @Flag(name: "-f --force", help: "Replace a file that is there.")
    var force = false

    @OptionGroup var rules: RuleOptions

    @OptionGroup var reading: InputOptions

    @OptionGroup var report: ReportOptions

    mutating func validate() throws {
        if (xliff ? 1 : 0) + (table == nil ? 0 : 1) + (po ? 1 : 0) > 1 {
            throw ValidationError("--xliff, --table and --po exclude each other")
        }
        if translation != nil, targetLocale == nil {
            throw ValidationError("--translation needs --target-locale, the locale that it is in")
        }
        if let targetLocale, !XLIFFDocument.isLanguage(targetLocale) {
            throw ValidationError("'\(targetLocale)' is no language tag, such as vi or es-419")
        }
    }

    private var form: ExportForm {
        if let table { return .table(table) }
        return po ? .catalog : .xliff(version.version)
    }

    mutating func run() async throws {
        Signals.prepare()
        let files = try Failing.run { try InputFile.files(named: [input]) }
        guard files.count == 1, let file = files.first, !file.isFromFolder else {
            throw ValidationError("One file is exported at a time, and '\(input)' is a folder")
        }
        let translations = try translation.map { name in
            try Failing.run { try InputFile.files(named: [name]) }
        }
        let library = try Failing.rules { try RuleLibrary(rules) }
        let place = ExportBatch.place(
            of: file, output: output, fileExtension: form.fileExtension)
        try report.settings.prepareOutput(inputs: files, outputs: [place])
        try await ExportBatch(
            input: file, translation: translations?.first, place: place, reader: reading,
            library: library, targetLocale: targetLocale, form: form,
            replaces: force, report: report.settings
        ).run()
    }
}
