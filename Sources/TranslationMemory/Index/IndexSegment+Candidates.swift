extension IndexSegment {
    /// Adds the groups of texts that may be at least so much alike to a question.
    ///
    /// - Parameters:
    ///   - index: The place of this segment among those searched.
    ///   - lengths: The lengths that fit.
    ///   - limit: The least similarity.
    ///   - level: The version of the hot loops.
    ///   - scratch: Has the ranks of the question's symbols, and gets the groups.
    func addCandidates(
        index: Int, lengths: ClosedRange<Int>, limit: Double, level: Int32,
        to scratch: inout SearchScratch
    ) {
        addNarrowCandidates(
            index: index, lengths: lengths, limit: limit, level: level, to: &scratch)
        if firstFoldRow < header.rowCount {
            addWideCandidates(
                index: index, lengths: lengths, limit: limit, level: level, to: &scratch)
        }
    }

    /// The runs of a panel with fitting lengths.
    func runs(width: Int, lengths: ClosedRange<Int>, _ body: (Int, SegmentRun) -> Void) {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            let run = runs[middle]
            let isBefore =
                run.width == width ? run.length < lengths.lowerBound : run.width < width
            if isBefore { low = middle + 1 } else { high = middle }
        }
        while low < runs.count, runs[low].width == width, runs[low].length <= lengths.upperBound {
            body(low, runs[low])
            low += 1
        }
    }

    /// Candidates among alphabetic texts, by a scan of their profiles.
    private func addNarrowCandidates(
        index: Int, lengths: ClosedRange<Int>, limit: Double, level: Int32,
        to scratch: inout SearchScratch
    ) {
        guard firstFoldRow > 0 else { return }
        var unknown = 0
        for rank in scratch.ranks {
            if rank < 256 {
                SymbolProfile.count(Int(bins[Int(rank)]), in: &scratch.counts)
            } else {
                unknown += 1
            }
        }
        SymbolProfile.pack(&scratch.counts, to: &scratch.profile, at: 0)
        let count = scratch.ranks.count
        runs(width: 1, lengths: lengths) { place, run in
            let longest = max(count, run.length)
            let delta = abs(count - run.length)
            let distance = SimilarityBound.distance(longest: longest, similarity: limit)
            let most = 2 * distance - delta - unknown
            guard distance >= 0, most >= 0 else { return }
            scratch.findings.scan(
                profiles: profiles, run.rows, profile: scratch.profile, limit: most, level: level)
            setPrefixes(textLength: run.length, unknown: unknown, &scratch)
            scratch.findings.refine(
                prefixes, from: run.rows.lowerBound, own: scratch.prefixes,
                more: scratch.cutAdditions, limit: 2 * distance, offset: delta + unknown,
                level: level)
            scratch.addGroups(
                segment: index, run: place, firstRow: run.rows.lowerBound, longest: longest,
                distance: distance, apart: delta + unknown)
        }
    }

    /// Cuts the question where that suits texts of a length best: ``SymbolProfile`` proves it.
    private func setPrefixes(textLength: Int, unknown: Int, _ scratch: inout SearchScratch) {
        let count = scratch.ranks.count
        for place in scratch.prefixes.indices { scratch.prefixes[place] = 0 }
        var start = 0
        for part in 0...SymbolProfile.cutCount {
            var end = count
            if part < SymbolProfile.cutCount {
                let cut = SymbolProfile.cut(part, length: textLength)
                end = min(max(cut - (textLength - count) / 2, 0), count)
                let slack = abs(textLength - count - 2 * (cut - end))
                scratch.cutAdditions[part] = Int32(unknown - slack)
            }
            for place in start..<end {
                let rank = scratch.ranks[place]
                guard rank < 256 else { continue }
                SymbolProfile.count(
                    Int(bins[Int(rank)]), inPart: part, of: &scratch.prefixes, at: 0)
            }
            start = end
        }
        SymbolProfile.accumulate(&scratch.prefixes, at: 0)
    }

    /// Candidates among the other texts: by postings, or by a scan of folds where that is less.
    private func addWideCandidates(
        index: Int, lengths: ClosedRange<Int>, limit: Double, level: Int32,
        to scratch: inout SearchScratch
    ) {
        var unknown = 0
        var fold: UInt64 = 0
        for rank in scratch.ranks {
            if rank == IndexQuery.unknown {
                unknown += 1
            } else {
                fold ^= SymbolMixing.bit(keys[Int(rank)])
            }
        }
        let question = FoldedQuestion(
            index: index, fold: fold, unknown: unknown, count: scratch.ranks.count,
            lengths: lengths, limit: limit, level: level)
        for width in [2, 4] { addWideCandidates(question, width: width, to: &scratch) }
    }

    private func addWideCandidates(
        _ question: FoldedQuestion, width: Int, to scratch: inout SearchScratch
    ) {
        var rows: Range<Int>?
        runs(width: width, lengths: question.lengths) { _, run in
            rows = (rows?.lowerBound ?? run.rows.lowerBound)..<run.rows.upperBound
        }
        guard let rows else { return }
        if choosePostings(question, rows: rows, &scratch) {
            addPostings(question, width: width, rows: rows, to: &scratch)
            return
        }
        runs(width: width, lengths: question.lengths) { place, run in
            guard let bound = question.bound(length: run.length) else { return }
            let range = run.rows.lowerBound - firstFoldRow..<run.rows.upperBound - firstFoldRow
            scratch.findings.scan(
                folds, range, fold: question.fold, limit: bound.most, level: question.level)
            scratch.addGroups(
                segment: question.index, run: place, firstRow: run.rows.lowerBound,
                longest: bound.longest, distance: bound.distance,
                apart: bound.delta + question.unknown)
        }
    }
}
