internal import Synchronization

/// A segment of an index and what was deleted from it.
struct ConcordancePart: Sendable {
    /// The segment.
    let segment: ConcordanceSegment
    /// The rows that were deleted or replaced since.
    var deleted: OrdinalSet
    /// The name of its file; empty for one in memory.
    var name: String

    /// A number that no other segment has in this process.
    let serial = Self.serials.wrappingAdd(1, ordering: .relaxed).newValue

    private static let serials = Atomic<UInt64>(0)

    /// Takes a segment from which nothing was deleted.
    init(_ segment: ConcordanceSegment, name: String = "") {
        self.segment = segment
        self.name = name
        deleted = OrdinalSet(below: segment.rowCount)
    }

    /// How many units are left.
    var count: Int { segment.rowCount - deleted.count }

    /// Deletes a unit, if it is here.
    mutating func delete(_ identifier: Int64) {
        let row = segment.storage.withBytes { segment.row(of: identifier, in: $0) }
        if let row { deleted.insert(row) }
    }

    /// The text of a row.
    func text(_ row: UInt32, _ side: ConcordanceQuery.Side) -> [UInt8] {
        segment.storage.withBytes { bytes in
            let text = segment.text(row, side, in: bytes)
            return bytes.extracting(segment.column(side).textRange(text, in: bytes)).array
        }
    }

    /// The rows that are left whose text of a side is among some, and whose scope is wanted.
    func rows(
        of texts: [UInt32], _ side: ConcordanceQuery.Side, in bytes: Span<UInt8>,
        scopes isWanted: [Bool]?
    ) -> OrdinalSet {
        let column = segment.column(side)
        var rows = OrdinalSet(below: segment.rowCount)
        for text in texts {
            column.forEachRow(of: text, in: bytes) { row in
                if let isWanted, !isWanted[segment.scope(row, in: bytes)] { return }
                rows.insert(row)
            }
        }
        rows.subtract(deleted)
        return rows
    }
}
