extension IndexPart {
    /// Adds all units that are there to a builder.
    func add(to builder: inout SegmentBuilder) {
        var text: [UInt8] = []
        for run in segment.runs {
            for row in run.rows where isAlive(row) {
                text.removeAll(keepingCapacity: true)
                segment.appendText(of: row, in: run, to: &text)
                for place in segment.unitPlaces(of: row) where !deletions.contains(place) {
                    builder.add(segment.units[place], text.span)
                }
            }
        }
    }

    /// Makes one part of several, without what was deleted from them.
    static func merging(
        _ parts: [IndexPart], symbols: IndexSymbols, version: String
    ) throws(IndexError) -> SegmentContent {
        var builder = SegmentBuilder(symbols)
        for part in parts { part.add(to: &builder) }
        return try builder.finish(version: version)
    }

    /// Deletes a unit, wherever its place is; says whether it was there.
    @discardableResult
    mutating func delete(_ unit: Int64) -> Bool {
        guard let place = segment.place(ofUnit: unit) else { return false }
        return deletions.insert(place, of: segment.header.unitCount)
    }

    /// Deletes all units that were there in a part which went into this one.
    mutating func deleteAll(of earlier: IndexPart) {
        for place in 0..<earlier.segment.units.count where !earlier.deletions.contains(place) {
            delete(earlier.segment.units[place])
        }
    }

    /// Deletes what was deleted from a part since an earlier state of it, which went into this one.
    mutating func delete(since earlier: IndexPart, in later: IndexPart) {
        guard later.deletions.count > earlier.deletions.count else { return }
        for (index, word) in later.deletions.words.enumerated() {
            let before = earlier.deletions.words.isEmpty ? 0 : earlier.deletions.words[index]
            var fresh = word & ~before
            while fresh != 0 {
                delete(later.segment.units[index * 64 + fresh.trailingZeroBitCount])
                fresh &= fresh - 1
            }
        }
    }
}
