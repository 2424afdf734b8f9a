/// One search over all parts of an index: candidates by bounds of their distances, then the distances
/// themselves, the most promising first, until no text that is left can be good enough.
///
/// Source of the order: the optimal multi-step search of Seidl and Kriegel 1998.
struct MatchSearch {
    let snapshot: IndexSnapshot
    private(set) var scratch: SearchScratch
    let level: Int32
    /// How many hits are wanted at most; `nil` where the visitor says when it is enough.
    let limit: Int?
    /// The least similarity of interest, which rises.
    private var least: Double
    /// What was found and isn't handed on yet, in order.
    private var pending: [IndexHit] = []

    init(
        _ snapshot: IndexSnapshot, _ scratch: consuming SearchScratch, level: Int32,
        threshold: Double,
        limit: Int?
    ) {
        self.snapshot = snapshot
        self.scratch = scratch
        self.level = level
        self.limit = limit
        least = threshold
    }

    /// The best hits.
    mutating func best(_ text: Span<UInt8>) -> [IndexHit] {
        run(text) { _ in nil }
        return pending
    }

    /// Hands on hits in order, until the visitor's limit is above all that are left.
    mutating func visit(_ text: Span<UInt8>, _ visitor: (IndexHit) -> Double) {
        run(text, visitor)
        emit(above: -1, visitor)
    }

    private mutating func run(_ text: Span<UInt8>, _ visitor: (IndexHit) -> Double?) {
        if let limit, limit <= 0 { return }
        scratch.query.set(text)
        let count = scratch.query.count
        scratch.groups.removeAll(keepingCapacity: true)
        scratch.candidates.removeAll(keepingCapacity: true)
        if count <= MatchIndex.maximumLength {
            let lengths = SimilarityBound.lengths(alikeTo: count, similarity: least)
            let reachable = lengths.lowerBound...min(lengths.upperBound, MatchIndex.maximumLength)
            for (index, part) in snapshot.parts.enumerated() {
                scratch.query.rank(in: part.segment, to: &scratch.ranks)
                guard let pattern = scratch.pattern(index),
                    pattern.set(scratch.ranks, limit: part.segment.header.symbolCount)
                else { continue }
                part.segment.addCandidates(
                    index: index, lengths: reachable, limit: least, level: level, to: &scratch)
            }
        } else {
            addEqual(count: count)
        }
        scratch.groups.sort {
            if $0.best != $1.best { return $0.best > $1.best }
            return $0.segment != $1.segment ? $0.segment < $1.segment : $0.run < $1.run
        }
        compareGroups(visitor)
    }

    /// Of texts above the longest that are compared, only an equal one is found.
    private mutating func addEqual(count: Int) {
        for (index, part) in snapshot.parts.enumerated() {
            scratch.query.rank(in: part.segment, to: &scratch.ranks)
            if let row = part.segment.row(equalTo: scratch.ranks, hash: scratch.query.hash) {
                add(index, row, distance: 0, longest: count, count: count)
            }
        }
    }

    private mutating func compareGroups(_ visitor: (IndexHit) -> Double?) {
        var segment = -1
        var place = -1
        var width = 0
        for group in scratch.groups {
            if group.best < least { break }
            let part = snapshot.parts[group.segment]
            let run = part.segment.runs[group.run]
            // Texts of one length are compared fastest.
            if segment != group.segment || place != group.run {
                if segment >= 0 { compareBatch(segment, width) }
                segment = group.segment
                place = group.run
                width = run.width
            }
            if limit == nil {
                compareBatch(segment, width)
                emit(above: group.best, visitor)
            }
            for index in group.candidates {
                if scratch.batch.count == 0, group.best < least { break }
                let row = scratch.candidates[index]
                let distance = SimilarityBound.distance(
                    longest: group.longest, similarity: least)
                scratch.batch.append(
                    row: row, offset: run.offset(of: Int(row)), length: run.length,
                    limit: max(0, distance))
                if scratch.batch.isFull { compareBatch(segment, width) }
            }
        }
        if segment >= 0 { compareBatch(segment, width) }
    }

    private mutating func compareBatch(_ index: Int, _ width: Int) {
        guard scratch.batch.count > 0, let pattern = scratch.pattern(index) else { return }
        let segment = snapshot.parts[index].segment
        switch width {
        case 1: pattern.compare(&scratch.batch, with: segment.texts8, level: level)
        case 2: pattern.compare(&scratch.batch, with: segment.texts16, level: level)
        default: pattern.compare(&scratch.batch, with: segment.texts32, level: level)
        }
        let count = scratch.query.count
        for place in 0..<scratch.batch.count {
            let distance = Int(scratch.batch.distances[place])
            guard distance <= Int(scratch.batch.limits[place]) else { continue }
            let length = Int(scratch.batch.lengths[place])
            add(
                index, Int(scratch.batch.rows[place]), distance: distance,
                longest: max(count, length), count: length)
        }
        scratch.batch.removeAll()
    }

    /// Puts a hit in its place among those that are pending.
    private mutating func add(_ index: Int, _ row: Int, distance: Int, longest: Int, count: Int) {
        let part = snapshot.parts[index]
        let similarity = SimilarityBound.similarity(distance: distance, longest: longest)
        guard similarity >= least, part.isAlive(row) else { return }
        var hit = IndexHit(
            distance: distance, length: longest, similarity: similarity,
            places: [], count: count, hash: part.segment.hashes[row], snapshot: snapshot)
        hit.places.append(IndexHit.Place(part: index, row: row))
        if let limit, pending.count == limit, let last = pending.last, !hit.precedes(last),
            !hit.isSameText(as: last)
        {
            return
        }
        var low = 0
        var high = pending.count
        while low < high {
            let middle = (low + high) / 2
            if pending[middle].precedes(hit) { low = middle + 1 } else { high = middle }
        }
        if low < pending.count, pending[low].isSameText(as: hit) {
            pending[low].places += hit.places
            return
        }
        pending.insert(hit, at: low)
        guard let limit else { return }
        if pending.count > limit { pending.removeLast() }
        if pending.count == limit, let last = pending.last { least = max(least, last.similarity) }
    }

    /// Hands on what is better than all that is still to be compared.
    private mutating func emit(above bound: Double, _ visitor: (IndexHit) -> Double?) {
        var count = 0
        while count < pending.count, pending[count].similarity > bound,
            pending[count].similarity >= least
        {
            if let limit = visitor(pending[count]) { least = max(least, limit) }
            count += 1
        }
        if count > 0 { pending.removeSubrange(..<count) }
    }
}
