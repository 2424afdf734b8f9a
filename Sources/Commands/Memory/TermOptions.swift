internal import Arguments
internal import Files
internal import ICU
internal import TimedText
internal import TranslationMemory

/// The option that names a list of terms and names.
struct TermOptions: ParsableArguments {
    @Option(
        name: "--terms",
        help: """
            A termbase (TBX), or a table of names in both languages (CSV, TSV, XLSX): texts that \
            differ in them only score 99, and their translations are replaced in proposals.
            """,
        completion: .file(extensions: ["tbx", "csv", "tsv", "xlsx"]))
    var path: String?

    /// The names and terms in two languages.
    ///
    /// - Throws: `FileError`, `ExchangeError`, and ``Failure`` for another kind of file.
    func names(source: LocaleIdentifier?, target: LocaleIdentifier) throws -> [NamePair] {
        try path.map { try Self.names(in: $0, source: source, target: target) } ?? []
    }

    /// The names and terms of a file.
    ///
    /// - Throws: `FileError`, `ExchangeError`, and ``Failure`` for another kind of file.
    static func names(
        in path: String, source: LocaleIdentifier?, target: LocaleIdentifier
    ) throws -> [NamePair] {
        let bytes = try File.read(path, limit: 64 << 20)
        let fileExtension = InputFile.splitExtension(path).fileExtension
        var findings = ExchangeFindings(file: path)
        switch ExchangeFormat.detect(bytes, fileExtension: fileExtension) {
        case .tbx?:
            let entries = try TBXReader.read(
                ExchangeSource(bytes, name: path), findings: &findings)
            return NamePair.pairs(of: entries, source: source, target: target)
        case .csv?, .tsv?:
            return names(
                in: try BilingualTable(separated: bytes, name: path, findings: &findings))
        case .xlsx?:
            return names(in: try BilingualTable(spreadsheet: bytes, findings: &findings))
        default:
            throw Failure(
                .notThatFormat, "'\(path)' is no termbase or table (TBX, CSV, TSV or XLSX)")
        }
    }

    private static func names(in table: BilingualTable) -> [NamePair] {
        table.rows.filter { !$0.source.isEmpty && !$0.target.isEmpty }
            .map { NamePair($0.source, $0.target) }
    }
}
