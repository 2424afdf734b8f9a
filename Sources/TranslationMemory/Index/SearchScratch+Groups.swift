extension SearchScratch {
    /// Sorts what a scan of a run found into groups by the bound of the distance.
    ///
    /// - Parameters:
    ///   - segment: The place of the segment among those searched.
    ///   - run: The place of the run in the segment.
    ///   - firstRow: The first row that was scanned.
    ///   - longest: How many symbols the longer of question and text has.
    ///   - distance: The greatest distance of interest.
    ///   - apart: By how much question and text differ beside what the scan saw.
    mutating func addGroups(
        segment: Int, run: Int, firstRow: Int, longest: Int, distance: Int, apart: Int
    ) {
        let count = findings.count
        guard count > 0 else { return }
        if tally.count < distance + 2 { tally = Array(repeating: 0, count: distance + 64) }
        for bound in 0...distance { tally[bound] = 0 }
        for index in 0..<count {
            tally[(Int(findings.differences[index]) + apart + 1) >> 1] += 1
        }
        var start = candidates.count
        for _ in 0..<count { candidates.append(0) }
        for bound in 0...distance {
            let own = tally[bound]
            tally[bound] = start
            if own > 0 {
                groups.append(
                    CandidateGroup(
                        best: SimilarityBound.similarity(distance: bound, longest: longest),
                        segment: segment, run: run, candidates: start..<start + own,
                        longest: longest))
            }
            start += own
        }
        for index in 0..<count {
            let bound = (Int(findings.differences[index]) + apart + 1) >> 1
            candidates[tally[bound]] = UInt32(firstRow) &+ findings.indexes[index]
            tally[bound] += 1
        }
    }

    /// Adds groups of rows whose keys name run, bound and row, in order.
    mutating func addGroups(ofSortedKeys question: FoldedQuestion, runs: [SegmentRun]) {
        var start = 0
        while start < postingKeys.count {
            let head = postingKeys[start] >> 32
            var end = start
            let first = candidates.count
            while end < postingKeys.count, postingKeys[end] >> 32 == head {
                candidates.append(UInt32(truncatingIfNeeded: postingKeys[end]))
                end += 1
            }
            let run = Int(head >> 16)
            let longest = max(question.count, runs[run].length)
            let bound = min(longest, Int(head & 0xFFFF))
            groups.append(
                CandidateGroup(
                    best: SimilarityBound.similarity(distance: bound, longest: longest),
                    segment: question.index, run: run, candidates: first..<candidates.count,
                    longest: longest))
            start = end
        }
    }
}
