extension IndexSegment {
    /// The row whose text has just these symbols, or `nil`.
    ///
    /// - Complexity: O(log *n*) in the number of rows of that length.
    func row(equalTo ranks: [UInt32], hash: UInt32) -> Int? {
        guard !ranks.contains(IndexQuery.unknown) else { return nil }
        for run in runs where run.length == ranks.count {
            var row = hashes.lowerBound(of: hash, in: run.rows)
            while row < run.rows.upperBound, hashes[row] == hash {
                if isEqual(row, in: run, to: ranks) { return row }
                row += 1
            }
        }
        return nil
    }

    private func isEqual(_ row: Int, in run: SegmentRun, to ranks: [UInt32]) -> Bool {
        let start = run.offset(of: row)
        for index in ranks.indices
        where symbol(start + index, width: run.width) != ranks[index] {
            return false
        }
        return true
    }
}
