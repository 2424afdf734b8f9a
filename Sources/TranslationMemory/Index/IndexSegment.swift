internal import Files

/// An immutable part of an index: unique texts with their units, in a mapped file or in memory.
final class IndexSegment: Sendable {
    let memory: SegmentMemory
    let header: SegmentHeader
    let path: String
    let runs: [SegmentRun]
    let keys: Column<UInt64>
    let keyTable: Column<UInt32>
    let wordEnds: Column<UInt32>
    let wordBytes: Column<UInt8>
    let hashes: Column<UInt32>
    let texts8: Column<UInt8>
    let texts16: Column<UInt16>
    let texts32: Column<UInt32>
    let profiles: Column<UInt8>
    let prefixes: Column<UInt8>
    let bins: [UInt8]
    let folds: Column<UInt64>
    let postingStarts: Column<UInt32>
    let postingRows: Column<UInt32>
    let postingFolds: Column<UInt64>
    let unitStarts: Column<UInt32>
    let units: Column<Int64>
    let unitOrder: Column<UInt32>
    /// The first row that has a fold in place of a profile.
    let firstFoldRow: Int

    /// Opens a segment; checks its header and where its sections lie, not what they hold.
    init(_ memory: SegmentMemory, path: String) throws(IndexError) {
        self.memory = memory
        self.path = path
        let header = try SegmentHeader(memory, path: path)
        self.header = header
        func range(_ section: SegmentSection) -> Range<Int> { header.sections[section.rawValue] }
        keys = memory.column(range(.keys), of: UInt64.self)
        keyTable = memory.column(range(.keyTable), of: UInt32.self)
        wordEnds = memory.column(range(.wordEnds), of: UInt32.self)
        wordBytes = memory.column(range(.wordBytes), of: UInt8.self)
        hashes = memory.column(range(.hashes), of: UInt32.self)
        texts8 = memory.column(range(.texts8), of: UInt8.self)
        texts16 = memory.column(range(.texts16), of: UInt16.self)
        texts32 = memory.column(range(.texts32), of: UInt32.self)
        profiles = memory.column(range(.profiles), of: UInt8.self)
        prefixes = memory.column(range(.prefixes), of: UInt8.self)
        let bins = memory.column(range(.bins), of: UInt8.self)
        self.bins = (0..<256).map { bins[$0] & 31 }
        folds = memory.column(range(.folds), of: UInt64.self)
        postingStarts = memory.column(range(.postingStarts), of: UInt32.self)
        postingRows = memory.column(range(.postingRows), of: UInt32.self)
        postingFolds = memory.column(range(.postingFolds), of: UInt64.self)
        unitStarts = memory.column(range(.unitStarts), of: UInt32.self)
        units = memory.column(range(.units), of: Int64.self)
        unitOrder = memory.column(range(.unitOrder), of: UInt32.self)
        let table = memory.column(range(.runs), of: UInt32.self)
        var runs: [SegmentRun] = []
        for index in 0..<table.count / SegmentRun.fields {
            guard let run = SegmentRun(table, at: index, rowCount: header.rowCount) else {
                throw .damaged(path: path, reason: "its table of lengths is wrong")
            }
            runs.append(run)
        }
        self.runs = runs
        firstFoldRow = header.rowCount - folds.count
        guard hashes.count == header.rowCount, keys.count == header.symbolCount,
            units.count == header.unitCount, unitStarts.count == header.rowCount + 1,
            unitOrder.count == units.count, postingRows.count == postingFolds.count,
            keyTable.count.nonzeroBitCount == 1, firstFoldRow >= 0,
            profiles.count == firstFoldRow * SymbolProfile.length,
            prefixes.count == firstFoldRow * SymbolProfile.prefixesLength
        else { throw .damaged(path: path, reason: "its sections don't fit together") }
    }

    /// Opens a file.
    convenience init(path: String) throws(IndexError) {
        let file: MappedFile
        do throws(FileError) { file = try MappedFile(path: path) } catch { throw .file(error) }
        try self.init(SegmentMemory(file), path: path)
    }

    /// Checks the checksums of all sections.
    ///
    /// - Throws: ``IndexError/damaged(path:reason:)``.
    /// - Complexity: O(*n*) in the size of the segment.
    func verify() throws(IndexError) {
        for section in SegmentSection.allCases {
            let range = header.sections[section.rawValue]
            guard memory.checksum(range) == header.checksums[section.rawValue] else {
                throw .damaged(path: path, reason: "the checksum of its \(section) is wrong")
            }
        }
    }

    /// The places of the units of a row.
    func unitPlaces(of row: Int) -> Range<Int> {
        let start = min(Int(unitStarts[row]), units.count)
        return start..<max(start, min(Int(unitStarts[row + 1]), units.count))
    }

    /// The place of a unit by its number, or `nil` when it isn't here.
    ///
    /// - Complexity: O(log *n*) in the number of units.
    func place(ofUnit unit: Int64) -> Int? {
        var low = 0
        var high = unitOrder.count
        while low < high {
            let middle = (low + high) / 2
            if units[Int(unitOrder[middle])] < unit { low = middle + 1 } else { high = middle }
        }
        let place = Int(unitOrder[low])
        return low < unitOrder.count && units[place] == unit ? place : nil
    }

    /// The symbol of one place of the texts of a panel.
    @inline(__always)
    func symbol(_ place: Int, width: Int) -> UInt32 {
        width == 1
            ? UInt32(texts8[place]) : width == 2 ? UInt32(texts16[place]) : texts32[place]
    }

    /// The bytes of a word.
    func word(_ symbol: Int) -> Range<Int> {
        let start = symbol == 0 ? 0 : min(Int(wordEnds[symbol - 1]), wordBytes.count)
        return start..<max(start, min(Int(wordEnds[symbol]), wordBytes.count))
    }

    /// Adds a row's text in UTF-8.
    func appendText(of row: Int, in run: SegmentRun, to bytes: inout [UInt8]) {
        let start = run.offset(of: row)
        // A length from a damaged file may be any number, but no text is longer than all.
        guard start >= 0, run.length <= memory.count else { return }
        for index in start..<start + run.length {
            let symbol = Int(symbol(index, width: run.width))
            switch header.symbols {
            case .words:
                if index > start { bytes.append(0x20) }
                for place in word(symbol) { bytes.append(wordBytes[place]) }
            case .characters:
                let key = UInt32(truncatingIfNeeded: keys[symbol])
                let scalar = Unicode.Scalar(key) ?? "\u{FFFD}"
                for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    bytes.append(unit)
                }
            }
        }
    }

    /// The run of a row.
    func run(of row: Int) -> SegmentRun? {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].rows.upperBound <= row { low = middle + 1 } else { high = middle }
        }
        return low < runs.count ? runs[low] : nil
    }
}
