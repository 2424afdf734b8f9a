internal import Synchronization

/// A segment of an index and what was deleted from it.
struct ConcordancePart: Sendable {
    /// The segment.
    let segment: ConcordanceSegment
    /// The rows that were deleted or replaced since.
    var deletions = Deletions()
    /// The name of its file in the folder of the index; `nil` while it is only in memory.
    var name: String?
    /// The name of the file that holds its deletions, if they have one.
    var deletionsName: String?
    /// How many deletions that file holds.
    var writtenDeletions = 0
    /// A number that no other segment has in this process.
    let serial = Self.serials.wrappingAdd(1, ordering: .relaxed).newValue

    private static let serials = Atomic<UInt64>(0)

    /// Takes a segment from which nothing was deleted.
    init(_ segment: ConcordanceSegment, name: String? = nil) {
        self.segment = segment
        self.name = name
    }

    /// How many units are left.
    var count: Int { segment.rowCount - deletions.count }

    /// Deletes a unit, if it is here.
    mutating func delete(_ identifier: Int64) {
        guard let row = segment.row(of: identifier) else { return }
        _ = deletions.insert(Int(row), of: segment.rowCount)
    }

    /// Deletes what was deleted from a part since an earlier state of it, which went into this one.
    mutating func delete(since earlier: ConcordancePart, in later: ConcordancePart) {
        guard later.deletions.count > earlier.deletions.count else { return }
        for (index, word) in later.deletions.words.enumerated() {
            let before = earlier.deletions.words.isEmpty ? 0 : earlier.deletions.words[index]
            var fresh = word & ~before
            while fresh != 0 {
                delete(later.segment.identifier(UInt32(index * 64 + fresh.trailingZeroBitCount)))
                fresh &= fresh - 1
            }
        }
    }

    /// The text of a row.
    func text(_ row: UInt32, _ side: ConcordanceQuery.Side) -> [UInt8] {
        segment.column(side).withText(segment.text(row, side)) { $0.array }
    }

    /// The rows that are left whose text of a side is among some, and whose scope is wanted.
    func rows(
        of texts: [UInt32], _ side: ConcordanceQuery.Side, scopes isWanted: [Bool]?
    ) -> OrdinalSet {
        let column = segment.column(side)
        var rows = OrdinalSet(below: segment.rowCount)
        for text in texts {
            column.forEachRow(of: text) { row in
                if let isWanted {
                    let scope = segment.scope(row)
                    guard scope < isWanted.count, isWanted[scope] else { return }
                }
                rows.insert(row)
            }
        }
        rows.subtract(deletions.words)
        return rows
    }
}
