internal import Diagnostics
internal import Files
internal import ICU
internal import TimedText
internal import TranslationMemory

/// A file of translation units in any format of exchange, read in order.
struct UnitFile {
    /// The file's name in messages.
    let name: String
    /// The format.
    let format: ExchangeFormat
    /// The size in bytes; 0 where nobody knows.
    let size: Int
    /// What was odd so far.
    private(set) var findings: [Finding] = []

    private var stream: StreamBox?
    private var units: [TranslationUnit] = []
    private var position = 0

    /// TMX is read piece by piece, so that a file of any size takes little room.
    private final class StreamBox {
        var reader: TMXReader

        init(_ reader: consuming TMXReader) { self.reader = reader }
    }

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - path: The path.
    ///   - format: The format; `nil` tells it by the content.
    ///   - source: Only units from this language, or the language of a file that says none.
    ///   - target: Only units to this language, or the language of a file that says none.
    ///   - skipped: How many units, counted as ``unitsPassed`` does, to pass over.
    /// - Throws: ``Failure``, `FileError`, `ExchangeError`, `FormatError`.
    init(
        _ path: String, format: ExchangeFormat?, source: LocaleIdentifier?,
        target: LocaleIdentifier?, skipped: Int = 0
    ) throws {
        let reader = try FileReader(path)
        size = reader.size
        name = path
        let fileExtension = InputFile.splitExtension(path).fileExtension
        let start = try reader.read(1 << 16)
        guard let found = format ?? ExchangeFormat.detect(start, fileExtension: fileExtension)
        else {
            throw Failure(
                .notThatFormat,
                "no format of memories fits the content (use --format to say which it is)")
        }
        self.format = found
        if found == .tmx {
            var options = TMXOptions()
            options.source = source
            options.target = target
            options.takesAnySource = source != nil
            options.skippedUnits = skipped
            stream = StreamBox(try TMXReader(ExchangeSource(file: path), options: options))
            return
        }
        let bytes = try File.read(path, limit: SourceText.maximumSize)
        units = try read(bytes, source, target)
        position = min(skipped, units.count)
    }

    /// How many units were passed, those that were left out included.
    var unitsPassed: Int { stream?.reader.unitsPassed ?? position }

    /// How many bytes were read.
    var bytesRead: Int {
        guard let stream else {
            return units.isEmpty ? size : Int(Double(size) * Double(position) / Double(units.count))
        }
        return stream.reader.bytesRead
    }

    /// The next units; `nil` at the end.
    ///
    /// - Throws: `ExchangeError` where the file can't be read on; the units before come first.
    mutating func next() throws(ExchangeError) -> [TranslationUnit]? {
        if let stream {
            defer { findings = stream.reader.findings.all }
            return try stream.reader.nextUnits()
        }
        guard position < units.count else { return nil }
        let end = min(units.count, position + 1000)
        defer { position = end }
        return Array(units[position..<end])
    }

    private mutating func read(
        _ bytes: [UInt8], _ source: LocaleIdentifier?, _ target: LocaleIdentifier?
    ) throws -> [TranslationUnit] {
        var found = ExchangeFindings(file: name)
        defer { findings += found.all }
        let pair = source.flatMap { source in target.map { LanguagePair(source, $0) } }
        func table(_ table: BilingualTable) throws -> [TranslationUnit] {
            if pair == nil, table.source == nil || table.target == nil {
                throw Failure(
                    .usage, "the table doesn't say its languages (give them with --from and --to)")
            }
            return table.translationUnits(pair: pair)
        }
        switch format {
        case .csv, .tsv:
            return try table(BilingualTable(separated: bytes, name: name, findings: &found))
        case .xlsx: return try table(BilingualTable(spreadsheet: bytes, findings: &found))
        case .po, .mo:
            let catalog =
                format == .po
                ? try POReader.read(bytes, findings: &found)
                : try MOReader.read(bytes, findings: &found)
            let english = LocaleIdentifier("en") ?? .root
            guard target != nil || catalog.language != nil else {
                throw Failure(.usage, "the catalog doesn't say its language (give it with --to)")
            }
            return catalog.translationUnits(source: source ?? english, target: target)
        case .xliff:
            return try XLIFFDocument(reading: bytes, name: name, findings: &findings)
                .translationUnits(source: source, target: target)
        default:
            let entries = try TBXReader.read(ExchangeSource(bytes, name: name), findings: &found)
            return entries.flatMap { $0.translationUnits(source: source, target: target) }
        }
    }
}
