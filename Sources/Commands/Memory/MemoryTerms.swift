internal import Arguments
internal import Diagnostics
internal import Files
internal import ICU
internal import TranslationMemory

/// `tradewind tm terms`: takes a list of terms from one format to another.
struct MemoryTerms: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terms",
        abstract: "Convert lists of terms and names between TBX and tables.",
        discussion: """
            A termbase in TBX-Basic (version 3 in both styles, or the older martif) becomes a table \
            of one pair of languages, and a table becomes a termbase. Deprecated and forbidden terms \
            don't go into tables.

            EXAMPLES:
              tradewind tm terms names.tbx --from zh-Hans --to en -o names.csv
              tradewind tm terms names.xlsx --from zh-Hans --to en -o names.tbx
            """)

    @Argument(help: "The list.", completion: .file(extensions: ["tbx", "csv", "tsv", "xlsx"]))
    var file: String

    @Option(help: "The language of the terms.")
    var from: LanguageArgument

    @Option(help: "The language of their translations.")
    var to: LanguageArgument

    @Option(
        name: "-o --output", help: "The file to write, whose name tells the format.",
        completion: .file(extensions: ["tbx", "csv", "tsv", "xlsx"]))
    var output: String

    @Flag(help: "Write TBX in the older form that more tools read (martif).")
    var martif = false

    @Flag(name: "-f --force", help: "Replace the file if it is there.")
    var force = false

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try await MemoryAccess.run { try command.convert() }
    }

    private func convert() throws -> ExitStatus {
        let names = try TermOptions.names(
            in: file, source: from.locale, target: to.locale)
        var findings = ExchangeFindings(file: output)
        let bytes: [UInt8]
        switch ExchangeFormat.named(InputFile.splitExtension(output).fileExtension.lowercased()) {
        case .tbx?:
            let entries = names.enumerated().map { index, name in
                TermEntry(
                    id: "c\(index + 1)",
                    terms: [
                        Term(name.source, language: from.locale),
                        Term(name.target, language: to.locale),
                    ])
            }
            bytes = TBXWriter(style: martif ? .martif : .attributes)
                .write(entries, findings: &findings)
        case .csv?: bytes = table(names).separated(by: .comma)
        case .tsv?: bytes = table(names).separated(by: .tab)
        case .xlsx?: bytes = try table(names).spreadsheet(findings: &findings)
        default: throw Failure(.usage, "terms are written as TBX, CSV, TSV or XLSX")
        }
        try File.write(bytes, to: output, replacing: force)
        StandardStream.error.print(
            TextReport.text(of: findings.all) + ClosingLine.count(names.count, "term")
                + " written\n")
        return .good
    }

    private func table(_ names: [NamePair]) -> BilingualTable {
        let pair = LanguagePair(from.locale, to.locale)
        return BilingualTable(
            names.map { TranslationUnit(Segment($0.source), Segment($0.target), pair: pair) })
    }
}
