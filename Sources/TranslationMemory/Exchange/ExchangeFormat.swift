/// A format in which memories and termbases are exchanged with other programs.
public struct ExchangeFormat: Sendable, Hashable {
    /// What a format can hold.
    public enum Content: Sendable, Hashable {
        /// Texts with translations.
        case units
        /// Terms.
        case terms
    }

    /// The short name on the command line, such as `tmx`.
    public let name: String
    /// The name for people.
    public let title: String
    /// The extensions that files of the format have, the usual one first, without a full stop.
    public let fileExtensions: [String]
    /// What it holds.
    public let content: Content
    /// How sure it is by the start of a file that it is in this format, from 0 to 100.
    private let confidence: @Sendable (ExchangeSample) -> Int

    private init(
        _ name: String, _ title: String, _ fileExtensions: [String], _ content: Content = .units,
        confidence: @escaping @Sendable (ExchangeSample) -> Int
    ) {
        self.name = name
        self.title = title
        self.fileExtensions = fileExtensions
        self.content = content
        self.confidence = confidence
    }

    /// Translation Memory eXchange.
    public static let tmx = ExchangeFormat("tmx", "TMX 1.4b", ["tmx"]) {
        $0.root == "tmx" ? 100 : 0
    }
    /// The interchange format of localization files.
    public static let xliff = ExchangeFormat("xliff", "XLIFF", ["xlf", "xliff", "sdlxliff"]) {
        $0.root == "xliff" ? 100 : 0
    }
    /// TermBase eXchange.
    public static let tbx = ExchangeFormat("tbx", "TBX-Basic", ["tbx"], .terms) {
        $0.root == "tbx" || $0.root == "martif" ? 100 : 0
    }
    /// Workbooks of spreadsheets.
    public static let xlsx = ExchangeFormat("xlsx", "XLSX", ["xlsx"]) {
        $0.isZip ? ($0.contains("xl/") || $0.contains("[Content_Types].xml") ? 90 : 20) : 0
    }
    /// Catalogs of GNU gettext.
    public static let po = ExchangeFormat("po", "PO", ["po", "pot"]) {
        $0.hasLine("msgid ") || $0.hasLine("msgid\t") ? ($0.hasLine("msgstr") ? 95 : 60) : 0
    }
    /// Compiled catalogs of GNU gettext, which are only read.
    public static let mo = ExchangeFormat("mo", "MO", ["mo", "gmo"]) {
        $0.isCompiledCatalog ? 100 : 0
    }
    /// Tables with commas.
    public static let csv = ExchangeFormat("csv", "CSV", ["csv"]) {
        $0.separator.map { $0 == .tab ? 0 : 50 } ?? 0
    }
    /// Tables with tabs.
    public static let tsv = ExchangeFormat("tsv", "TSV", ["tsv", "tab"]) {
        $0.separator == .tab ? 50 : 0
    }

    /// Every format.
    public static let all: [ExchangeFormat] = [tmx, xliff, tbx, xlsx, po, mo, csv, tsv]

    /// The format with a short name, or with a file extension.
    public static func named(_ name: String) -> ExchangeFormat? {
        let name = name.lowercased()
        return all.first { $0.name == name } ?? all.first { $0.fileExtensions.contains(name) }
    }

    /// The format of a file, told by its first bytes; its extension only decides between equals, or
    /// where they tell nothing.
    ///
    /// - Parameters:
    ///   - start: The first kilobytes of the file, or all of it.
    ///   - fileExtension: The extension of its name, without a full stop.
    /// - Returns: The format, or `nil` where nothing tells it.
    public static func detect(_ start: [UInt8], fileExtension: String = "") -> ExchangeFormat? {
        let sample = ExchangeSample(start)
        let fileExtension = fileExtension.lowercased()
        var best: (format: ExchangeFormat, score: Int)?
        for format in all {
            var score = format.confidence(sample) * 2
            guard score > 0 else { continue }
            if format.fileExtensions.contains(fileExtension) { score += 1 }
            if score > (best?.score ?? 0) { best = (format, score) }
        }
        return best?.format
    }

    /// Formats are the same when their names are.
    public static func == (a: Self, b: Self) -> Bool { a.name == b.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
