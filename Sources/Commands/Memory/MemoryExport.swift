internal import Arguments
internal import Diagnostics
internal import Files
internal import ICU
internal import TranslationMemory

/// `tradewind tm export`: writes a memory for other tools.
struct MemoryExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write translations as TMX, CSV, TSV, XLSX or PO, and terms as TBX.",
        discussion: """
            TMX 1.4b holds all that is known of the units, and takes little room however many there \
            are; the other formats hold one pair of languages, which --from and --to name where there \
            are several.

            EXAMPLES:
              tradewind tm export -o memory.tmx
              tradewind tm export --to vi --title the-last-delivery -o vi.tmx
              tradewind tm export --from zh-Hans --to en -o for-the-author.xlsx
            """)

    @Option(
        name: "-o --output",
        help: "The file to write, whose name tells the format; '-' is standard output.",
        completion: .file(extensions: ["tmx", "csv", "tsv", "xlsx", "po", "tbx"]))
    var output: String

    @Option(help: "The format, where the name doesn't tell it.")
    var format: ExchangeArgument?

    @Option(help: "Only units from this language.")
    var from: LanguageArgument?

    @Option(help: "Only units to this language.")
    var to: LanguageArgument?

    @Option(help: "Only units of this title.")
    var title: String?

    @Option(help: "Only units of this episode.")
    var episode: String?

    @Flag(name: "-f --force", help: "Replace the file if it is there.")
    var force = false

    @Flag(name: "-q --quiet", help: "Say nothing but what failed.")
    var quiet = false

    @OptionGroup var memory: MemoryOptions

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try await MemoryAccess.run { try command.export() }
    }

    private func export() throws -> ExitStatus {
        let named = ExchangeFormat.named(
            InputFile.splitExtension(output).fileExtension.lowercased())
        guard let format = format?.format ?? named ?? (output == "-" ? .tmx : nil) else {
            throw Failure(
                .usage, "which format to write? Use --format with tmx, csv, tsv, xlsx or po")
        }
        if output != "-", !force, FileStatus.exists(output) {
            throw FileError.alreadyThere(output)
        }
        let memory = try MemoryAccess.open(memory, access: .read)
        let pairs = try memory.store.pairs().filter {
            $0.pair.answers(source: from?.locale, target: to?.locale)
        }
        var filter = UnitFilter()
        filter.title = title
        filter.episode = episode
        let bar = ProgressBar(total: 100, isQuiet: quiet)
        var export = UnitExport(memory: memory, pairs: pairs, filter: filter) {
            bar.show($0, of: $1, "units")
        }
        defer { bar.finish() }
        if format == .tmx, output != "-" {
            try export.writeTMX(to: output)
        } else {
            let bytes = try export.bytes(as: format, name: output)
            if output == "-" {
                try StandardStream.output.write(bytes)
            } else {
                try File.write(bytes, to: output, replacing: force)
            }
        }
        bar.finish()
        if !quiet {
            StandardStream.error.print(TextReport.text(of: Array(export.findings.prefix(20))))
            StandardStream.error.print(ClosingLine.count(export.count, "unit") + " written\n")
        }
        return .good
    }
}
