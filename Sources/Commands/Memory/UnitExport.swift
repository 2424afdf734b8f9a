internal import Diagnostics
internal import Files
internal import ICU
internal import TranslationMemory

/// The writing of a memory's units in a format of exchange.
struct UnitExport {
    private let memory: Memory
    private let pairs: [PairCount]
    private let filter: UnitFilter
    private let progress: (Int, Int) -> Void
    /// What couldn't be written as it is.
    private(set) var findings: [Finding] = []
    /// How many units were written.
    private(set) var count = 0

    init(
        memory: Memory, pairs: [PairCount], filter: UnitFilter,
        progress: @escaping (Int, Int) -> Void
    ) {
        self.memory = memory
        self.pairs = pairs
        self.filter = filter
        self.progress = progress
    }

    /// The bytes of a file.
    ///
    /// - Throws: ``Failure`` for a format that holds one pair where there are several, or that isn't
    ///   written; `DatabaseError`, `ExchangeError`.
    mutating func bytes(as format: ExchangeFormat, name: String) throws -> [UInt8] {
        if format == .tmx { return try tmx(name) }
        guard pairs.count <= 1 else {
            let names = pairs.map { $0.pair.description }.joined(separator: ", ")
            throw Failure(
                .usage,
                "\(format.title) holds one pair of languages, and there are \(names); choose with "
                    + "--from and --to")
        }
        var units: [TranslationUnit] = []
        try eachUnit { units.append($0) }
        var found = ExchangeFindings(file: name)
        defer { findings += found.all }
        switch format {
        case .csv: return BilingualTable(units).separated(by: .comma)
        case .tsv: return BilingualTable(units).separated(by: .tab)
        case .xlsx: return try BilingualTable(units).spreadsheet(findings: &found)
        case .po: return POWriter.write(POCatalog(units, findings: &found))
        case .tbx: return TBXWriter().write(TermEntry.entries(of: units), findings: &found)
        default:
            throw Failure(
                .usage,
                "memories aren't written as \(format.title); use tmx, csv, tsv, xlsx, po or tbx")
        }
    }

    private mutating func tmx(_ name: String) throws -> [UInt8] {
        let output = ByteBox()
        try writeTMX(name) { output.bytes += $0 }
        return output.bytes
    }

    /// Writes a TMX file piece by piece, so that however many units take little room.
    ///
    /// - Throws: `FileError`, `DatabaseError`; then the file isn't there.
    mutating func writeTMX(to path: String) throws {
        let file = FileBox(try FileWriter(path: path))
        try writeTMX(path) { file.write($0) }
        try file.finish()
    }

    private mutating func writeTMX(_ name: String, _ output: @escaping ([UInt8]) -> Void) throws {
        let sources = Set(pairs.map { $0.pair.source })
        let only = sources.count == 1 ? sources.first : nil
        var writer = TMXWriter(
            header: TMXHeader(source: only, toolVersion: Tradewind.version), name: name,
            output: output)
        try eachUnit { writer.write($0) }
        writer.finish()
        findings += writer.findings.all
    }

    private mutating func eachUnit(_ body: (TranslationUnit) -> Void) throws {
        let total = pairs.reduce(0) { $0 + $1.units }
        for pair in pairs {
            var pages = memory.store.units(of: pair.pair, where: filter)
            while let page = try pages.next() {
                for stored in page { body(stored.unit) }
                count += page.count
                progress(count, max(count, total))
            }
        }
    }

    private final class ByteBox {
        var bytes: [UInt8] = []
    }

    /// A file in the making, and what went wrong with it.
    private final class FileBox {
        private var writer: FileWriter?
        private var failure: FileError?

        init(_ writer: consuming FileWriter) { self.writer = consume writer }

        func write(_ bytes: [UInt8]) {
            guard failure == nil else { return }
            do throws(FileError) {
                try writer?.write(bytes)
            } catch {
                failure = error
            }
        }

        func finish() throws(FileError) {
            if let failure { throw failure }
            try writer.take()?.finish()
        }
    }
}
