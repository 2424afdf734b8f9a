extension IndexSegment {
    /// Chooses the postings to read: a text that is alike enough shares so many symbols with the
    /// question that it has one of the rarest, outside any choice of the others.
    ///
    /// - Returns: Whether reading them is less work than a scan.
    /// - Note: The prefix filter of Chaudhuri, Ganti and Kaushik 2006.
    func choosePostings(
        _ question: FoldedQuestion, rows: Range<Int>, _ scratch: inout SearchScratch
    ) -> Bool {
        let count = question.count
        // A text at distance d from the question shares at least the longer length less d symbols.
        let shortest = question.lengths.lowerBound
        guard shortest > 0, count > 0 else { return false }
        scratch.choices.removeAll(keepingCapacity: true)
        for place in scratch.ranks.indices {
            let symbol = scratch.ranks[place]
            if symbol == IndexQuery.unknown { continue }
            if let known = scratch.choices.firstIndex(where: { $0.symbol == symbol }) {
                scratch.choices[known].occurrences += 1
                continue
            }
            guard scratch.choices.count < 128 else { return false }
            let start = Int(postingStarts[Int(symbol)])
            let end = max(start, Int(postingStarts[Int(symbol) + 1]))
            scratch.choices.append(
                PostingChoice(symbol: symbol, occurrences: 1, postings: start..<end))
        }
        scratch.choices.sort {
            let first = $0.postings.count
            let second = $1.postings.count
            return first != second ? first < second : $0.symbol < $1.symbol
        }
        // The symbols that no text has come first, and cost nothing.
        var rest = count - question.unknown
        var chosen = 0
        var work = 0
        while chosen < scratch.choices.count, rest >= shortest {
            rest -= scratch.choices[chosen].occurrences
            let postings = scratch.choices[chosen].postings
            let low = postingRows.lowerBound(of: UInt32(rows.lowerBound), in: postings)
            let high = postingRows.lowerBound(
                of: UInt32(rows.upperBound), in: low..<max(low, postings.upperBound))
            scratch.choices[chosen].postings = low..<high
            work += high - low
            chosen += 1
            if work > rows.count { return false }
        }
        scratch.choices.removeSubrange(chosen...)
        return true
    }

    /// Adds the candidates that the chosen postings name.
    func addPostings(
        _ question: FoldedQuestion, width: Int, rows: Range<Int>, to scratch: inout SearchScratch
    ) {
        // The widest bound of all lengths comes first; each row's own is looked at after.
        var widest = -1
        runs(width: width, lengths: question.lengths) { _, run in
            if let bound = question.bound(length: run.length) { widest = max(widest, bound.most) }
        }
        guard widest >= 0 else { return }
        let words = header.rowCount / 64 + 1
        if scratch.seen.count < words {
            scratch.seen = Array(repeating: 0, count: words)
        }
        scratch.postingRows.removeAll(keepingCapacity: true)
        scratch.postingBounds.removeAll(keepingCapacity: true)
        for choice in scratch.choices {
            scratch.findings.scan(
                postingFolds, choice.postings, fold: question.fold, limit: widest,
                level: question.level)
            for index in 0..<scratch.findings.count {
                let place = choice.postings.lowerBound + Int(scratch.findings.indexes[index])
                let row = postingRows[place]
                guard rows.contains(Int(row)) else { continue }
                let word = Int(row >> 6)
                let bit: UInt64 = 1 << UInt64(row & 63)
                if scratch.seen[word] & bit != 0 { continue }
                scratch.seen[word] |= bit
                scratch.postingRows.append(row)
                scratch.postingBounds.append(scratch.findings.differences[index])
            }
        }
        for row in scratch.postingRows { scratch.seen[Int(row >> 6)] = 0 }
        addGroupsOfPostings(question, width: width, to: &scratch)
    }

    /// Sorts what the postings named into the groups of runs and bounds.
    private func addGroupsOfPostings(
        _ question: FoldedQuestion, width: Int, to scratch: inout SearchScratch
    ) {
        guard !scratch.postingRows.isEmpty else { return }
        scratch.postingKeys.removeAll(keepingCapacity: true)
        var place = 0
        for index in scratch.postingRows.indices {
            let row = Int(scratch.postingRows[index])
            // Each list ascends, so the run is mostly that of the row before, or one behind it.
            if !runs[place].rows.contains(row) {
                if row < runs[place].rows.lowerBound { place = 0 }
                place = runIndex(of: row, from: place)
            }
            guard place < runs.count, let bound = question.bound(length: runs[place].length) else {
                place = min(place, runs.count - 1)
                continue
            }
            let differ = Int(scratch.postingBounds[index])
            guard differ <= bound.most else { continue }
            let least = (differ + bound.delta + question.unknown + 1) / 2
            scratch.postingKeys.append(
                UInt64(place) << 48 | UInt64(min(least, 0xFFFF)) << 32 | UInt64(row))
        }
        scratch.postingKeys.sort()
        scratch.addGroups(ofSortedKeys: question, runs: runs)
    }

    private func runIndex(of row: Int, from start: Int) -> Int {
        var low = start
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].rows.upperBound <= row { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
