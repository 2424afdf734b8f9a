/// Puts the rows of a segment together, which come in the order in which they are stored.
struct SegmentAssembly {
    /// The widths of symbols in bytes, in the order of the panels.
    static let widths = [1, 2, 4]

    private let symbolCount: Int
    private let keys: [UInt64]
    private let usesNarrowPanel: Bool
    private let folds: [UInt64]
    private let bins: [UInt8]
    private var runs: [SegmentRun] = []
    private var hashes: [UInt32] = []
    private var texts8: [UInt8] = []
    private var texts16: [UInt16] = []
    private var texts32: [UInt32] = []
    private var profiles: [UInt8] = []
    private var prefixes: [UInt8] = []
    private var rowFolds: [UInt64] = []
    private var unitStarts: [UInt32] = [0]
    private var units: [Int64] = []
    private var counts = [UInt8](repeating: 0, count: SymbolProfile.binCount)

    init(symbolCount: Int, keys: [UInt64], usesNarrowPanel: Bool) {
        self.symbolCount = symbolCount
        self.keys = keys
        self.usesNarrowPanel = usesNarrowPanel
        folds = keys.map { SymbolMixing.bit($0) }
        bins = (0..<256).map { UInt8(SymbolProfile.bin(ofRank: $0)) }
    }

    /// The width of the narrowest panel that holds the symbols of a text.
    func width(of texts: [UInt32], _ range: Range<Int>) -> Int {
        var most: UInt32 = 0
        for index in range { most = max(most, texts[index]) }
        return most < 256 && usesNarrowPanel ? 1 : most < 65536 ? 2 : 4
    }

    /// Adds a row with its units, ascending.
    mutating func add(
        _ texts: [UInt32], _ range: Range<Int>, width: Int, hash: UInt64, units: [Int64]
    ) {
        let row = hashes.count
        if let last = runs.last, last.width == width, last.length == range.count {
            runs[runs.count - 1].rows = last.rows.lowerBound..<row + 1
        } else {
            let offset = width == 1 ? texts8.count : width == 2 ? texts16.count : texts32.count
            runs.append(
                SegmentRun(width: width, length: range.count, rows: row..<row + 1, offset: offset))
        }
        hashes.append(UInt32(hash >> 32))
        if width == 1 {
            let place = prefixes.count
            for _ in 0..<SymbolProfile.prefixesLength { prefixes.append(0) }
            var part = 0
            for index in range {
                let symbol = Int(texts[index])
                let bin = Int(bins[symbol])
                texts8.append(UInt8(symbol))
                SymbolProfile.count(bin, in: &counts)
                while part < SymbolProfile.cutCount,
                    index - range.lowerBound >= SymbolProfile.cut(part, length: range.count)
                {
                    part += 1
                }
                SymbolProfile.count(bin, inPart: part, of: &prefixes, at: place)
            }
            SymbolProfile.accumulate(&prefixes, at: place)
            let start = profiles.count
            for _ in 0..<SymbolProfile.length { profiles.append(0) }
            SymbolProfile.pack(&counts, to: &profiles, at: start)
        } else {
            var fold: UInt64 = 0
            for index in range {
                let symbol = texts[index]
                if width == 2 { texts16.append(UInt16(symbol)) } else { texts32.append(symbol) }
                fold ^= folds[Int(symbol)]
            }
            rowFolds.append(fold)
        }
        for unit in units { self.units.append(unit) }
        unitStarts.append(UInt32(self.units.count))
    }

    /// Ends the segment.
    consuming func finish(
        symbols: IndexSymbols, version: String, wordEnds: [UInt32], wordBytes: [UInt8]
    ) throws(IndexError) -> SegmentContent {
        let postings = try postings()
        var slots = 16
        while slots < keys.count * 2 { slots *= 2 }
        let numbers = units
        var order = numbers.indices.map { UInt32($0) }
        order.sort { numbers[Int($0)] < numbers[Int($1)] }
        let data: [SectionData] = SegmentSection.allCases.map { section in
            switch section {
            case .keys: .words64(keys)
            case .keyTable: .words32(SymbolTable.slots(for: keys, count: slots))
            case .wordEnds: .words32(wordEnds)
            case .wordBytes: .bytes(wordBytes)
            case .runs: .words32(runs.flatMap { $0.numbers })
            case .hashes: .words32(hashes)
            case .texts8: .bytes(texts8)
            case .texts16: .words16(texts16)
            case .texts32: .words32(texts32)
            case .profiles: .bytes(profiles)
            case .prefixes: .bytes(prefixes)
            case .bins: .bytes(bins)
            case .folds: .words64(rowFolds)
            case .postingStarts: .words32(postings.starts)
            case .postingRows: .words32(postings.rows)
            case .postingFolds: .words64(postings.folds)
            case .unitStarts: .words32(unitStarts)
            case .units: .numbers(numbers)
            case .unitOrder: .words32(order)
            }
        }
        let header = SegmentHeader(
            symbols: symbols, version: version, rowCount: hashes.count, unitCount: numbers.count,
            symbolCount: symbolCount, sections: SegmentHeader.layout(data, version: version),
            checksums: data.map { $0.checksum })
        return SegmentContent(header: header, data: data)
    }

    /// The rows that hold each symbol, for the panels of wider symbols.
    private func postings() throws(IndexError) -> (
        starts: [UInt32], rows: [UInt32], folds: [UInt64]
    ) {
        let firstRow = hashes.count - rowFolds.count
        guard firstRow < hashes.count else { return ([], [], []) }
        var seen = [UInt32](repeating: .max, count: symbolCount)
        var counts = [Int](repeating: 0, count: symbolCount + 1)
        eachSymbol { row, symbol in
            if seen[symbol] != UInt32(row) {
                seen[symbol] = UInt32(row)
                counts[symbol + 1] += 1
            }
        }
        for symbol in 0..<symbolCount { counts[symbol + 1] += counts[symbol] }
        let total = counts[symbolCount]
        guard total < Int(UInt32.max) else { throw .tooLarge }
        let starts = counts.map { UInt32($0) }
        var rows = [UInt32](repeating: 0, count: total)
        var folds = [UInt64](repeating: 0, count: total)
        for symbol in 0..<symbolCount { seen[symbol] = .max }
        eachSymbol { row, symbol in
            if seen[symbol] != UInt32(row) {
                seen[symbol] = UInt32(row)
                let place = counts[symbol]
                counts[symbol] = place + 1
                rows[place] = UInt32(row)
                folds[place] = rowFolds[row - firstRow]
            }
        }
        return (starts, rows, folds)
    }

    private func eachSymbol(_ body: (Int, Int) -> Void) {
        for run in runs where run.width > 1 {
            for row in run.rows {
                let start = run.offset(of: row)
                for index in start..<start + run.length {
                    body(row, run.width == 2 ? Int(texts16[index]) : Int(texts32[index]))
                }
            }
        }
    }
}
