/// An immutable part of a concordance index.
struct ConcordanceSegment: Sendable {
    /// The bytes of the segment.
    let storage: SegmentBytes
    /// How many units it has, those that were deleted since included.
    let rowCount: Int
    /// The source texts.
    let source: ConcordanceColumn
    /// The target texts.
    let target: ConcordanceColumn
    /// The titles and episodes.
    let scopes: [ConcordanceEntry.Scope]
    private let identifiers: Int
    private let rowSources: Int
    private let rowTargets: Int
    private let rowScopes: Int

    /// What the bytes start with; the last two stand for the version of the form.
    static let mark = Array("TWconc01".utf8)

    /// Reads the table of a segment.
    ///
    /// - Returns: `nil` for bytes that aren't a segment of this version.
    init?(_ storage: SegmentBytes) {
        let sections = storage.withBytes { Self.sections(of: $0) }
        guard let sections, sections.count == 5 + 2 * ConcordanceColumn.sectionCount else {
            return nil
        }
        self.storage = storage
        rowCount = sections[0].count / 8
        identifiers = sections[0].lowerBound
        rowSources = sections[1].lowerBound
        rowTargets = sections[2].lowerBound
        rowScopes = sections[3].lowerBound
        guard sections[1].count == rowCount * 4, sections[2].count == rowCount * 4,
            sections[3].count == rowCount * 4
        else { return nil }
        let columns = sections[5...]
        source = ConcordanceColumn(columns.prefix(ConcordanceColumn.sectionCount))
        target = ConcordanceColumn(columns.dropFirst(ConcordanceColumn.sectionCount))
        scopes = storage.withBytes { Self.scopes(in: $0, sections[4]) }
    }

    private static func sections(of bytes: Span<UInt8>) -> [Range<Int>]? {
        guard bytes.count >= mark.count + 4 else { return nil }
        for index in mark.indices where bytes[index] != mark[index] { return nil }
        let count = Int(bytes.number32(mark.count))
        let table = mark.count + 4
        guard count <= 64, bytes.count >= table + count * 8 else { return nil }
        var sections: [Range<Int>] = []
        var start = table + count * 8
        for index in 0..<count {
            let length = bytes.number64(table + index * 8)
            guard length <= UInt64(bytes.count - start) else { return nil }
            sections.append(start..<start + Int(length))
            start += Int(length)
        }
        return sections
    }

    private static func scopes(
        in bytes: Span<UInt8>, _ range: Range<Int>
    ) -> [ConcordanceEntry.Scope] {
        var scopes: [ConcordanceEntry.Scope] = []
        var offset = range.lowerBound
        func part() -> String? {
            guard offset < range.upperBound else { return nil }
            let length = Int(bytes.groupedNumber(&offset)) - 1
            guard length >= 0 else { return nil }
            let text = bytes.extracting(offset..<min(offset + length, range.upperBound))
            offset += length
            return String(decoding: text.array, as: UTF8.self)
        }
        while offset < range.upperBound {
            scopes.append(ConcordanceEntry.Scope(title: part(), episode: part()))
        }
        return scopes
    }

    /// The texts of a side.
    func column(_ side: ConcordanceQuery.Side) -> ConcordanceColumn {
        side == .source ? source : target
    }

    /// The unit of a row.
    func identifier(_ row: UInt32, in bytes: Span<UInt8>) -> Int64 {
        Int64(bitPattern: bytes.number64(identifiers + Int(row) * 8))
    }

    /// The number of a row's text.
    func text(_ row: UInt32, _ side: ConcordanceQuery.Side, in bytes: Span<UInt8>) -> UInt32 {
        bytes.number32((side == .source ? rowSources : rowTargets) + Int(row) * 4)
    }

    /// The title and episode of a row.
    func scope(_ row: UInt32, in bytes: Span<UInt8>) -> Int {
        Int(bytes.number32(rowScopes + Int(row) * 4))
    }

    /// The row of a unit, if it is here.
    ///
    /// - Complexity: O(log *n*) in the number of rows.
    func row(of identifier: Int64, in bytes: Span<UInt8>) -> UInt32? {
        var low = 0
        var high = rowCount
        while low < high {
            let middle = (low + high) / 2
            if self.identifier(UInt32(middle), in: bytes) < identifier {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < rowCount, self.identifier(UInt32(low), in: bytes) == identifier else {
            return nil
        }
        return UInt32(low)
    }
}
