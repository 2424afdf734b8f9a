internal import Files

/// An immutable part of a concordance index, in a mapped file or in memory.
final class ConcordanceSegment: Sendable {
    private let memory: SegmentMemory
    private let header: ConcordanceHeader
    private let path: String
    private let identifiers: Column<Int64>
    private let rowSources: Column<UInt32>
    private let rowTargets: Column<UInt32>
    private let rowScopes: Column<UInt32>
    /// The source texts.
    let source: ConcordanceColumn
    /// The target texts.
    let target: ConcordanceColumn
    /// The titles and episodes.
    let scopes: [ConcordanceEntry.Scope]
    /// How often phrases stand in its texts.
    let phraseCounts = PhraseCounts()

    /// Opens a segment; checks its header and where its sections lie, not what they hold.
    init(_ memory: SegmentMemory, path: String) throws(IndexError) {
        self.memory = memory
        self.path = path
        let header = try ConcordanceHeader(memory, path: path)
        self.header = header
        guard header.version == FoldedText.version else {
            throw .outdated(path: path, version: header.version)
        }
        let sections = header.sections
        identifiers = memory.column(sections[0], of: Int64.self)
        rowSources = memory.column(sections[1], of: UInt32.self)
        rowTargets = memory.column(sections[2], of: UInt32.self)
        rowScopes = memory.column(sections[3], of: UInt32.self)
        let count = ConcordanceColumn.sectionCount
        guard let source = ConcordanceColumn(memory, sections[5..<5 + count]),
            let target = ConcordanceColumn(memory, sections[(5 + count)...]),
            rowSources.count == identifiers.count, rowTargets.count == identifiers.count,
            rowScopes.count == identifiers.count
        else { throw .damaged(path: path, reason: "its sections don't fit together") }
        self.source = source
        self.target = target
        scopes = Self.scopes(in: memory.column(sections[4], of: UInt8.self))
    }

    /// Opens a file.
    convenience init(path: String) throws(IndexError) {
        let file: MappedFile
        do throws(FileError) { file = try MappedFile(path: path) } catch { throw .file(error) }
        try self.init(SegmentMemory(file), path: path)
    }

    private static func scopes(in bytes: Column<UInt8>) -> [ConcordanceEntry.Scope] {
        var scopes: [ConcordanceEntry.Scope] = []
        var offset = 0
        func part() -> String? {
            let length = Int(bytes.groupedNumber(&offset)) - 1
            guard length >= 0 else { return nil }
            let range = offset..<offset + length
            offset = range.upperBound
            return bytes.withSpan(range) { String(decoding: $0.array, as: UTF8.self) }
        }
        while offset < bytes.count {
            scopes.append(ConcordanceEntry.Scope(title: part(), episode: part()))
        }
        return scopes
    }

    /// How many units it has, those that were deleted since included.
    var rowCount: Int { identifiers.count }

    /// How many bytes it has.
    var size: Int { memory.count }

    /// Checks the checksums of all sections.
    ///
    /// - Throws: ``IndexError/damaged(path:reason:)``.
    /// - Complexity: O(*n*) in the size of the segment.
    func verify() throws(IndexError) {
        for (range, checksum) in zip(header.sections, header.checksums)
        where memory.checksum(range) != checksum {
            throw .damaged(path: path, reason: "a checksum is wrong")
        }
    }

    /// The texts of a side.
    func column(_ side: ConcordanceQuery.Side) -> ConcordanceColumn {
        side == .source ? source : target
    }

    /// The unit of a row.
    func identifier(_ row: UInt32) -> Int64 { identifiers[Int(row)] }

    /// The number of a row's text.
    func text(_ row: UInt32, _ side: ConcordanceQuery.Side) -> UInt32 {
        side == .source ? rowSources[Int(row)] : rowTargets[Int(row)]
    }

    /// The title and episode of a row, by their place among the scopes.
    func scope(_ row: UInt32) -> Int { Int(rowScopes[Int(row)]) }

    /// The row of a unit, if it is here.
    ///
    /// - Complexity: O(log *n*) in the number of rows.
    func row(of identifier: Int64) -> UInt32? {
        let row = identifiers.lowerBound(of: identifier, in: 0..<rowCount)
        return row < rowCount && identifiers[row] == identifier ? UInt32(row) : nil
    }
}
