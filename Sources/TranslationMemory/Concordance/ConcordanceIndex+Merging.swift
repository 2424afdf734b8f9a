internal import Synchronization

extension ConcordanceIndex {
    /// How many segments of about one size become one.
    private static let mergeCount = 8

    /// Makes segments of the delta, and of small segments where there are many.
    static func freeze(_ state: inout State) {
        guard state.delta.count > 0 else { return }
        state.parts += segments(of: state.delta.sorted)
        state.delta = ConcordanceDelta()
        var limit = deltaLimit * mergeCount
        while limit <= segmentLimit.units {
            let small = state.parts.indices.filter { state.parts[$0].segment.rowCount < limit }
            if small.count >= mergeCount {
                let merged = merge(small.map { state.parts[$0] })
                for index in small.reversed() { state.parts.remove(at: index) }
                state.parts += merged
            }
            limit *= mergeCount
        }
    }

    /// Makes a segment of the delta.
    public func freeze() {
        writing.withLock { _ in
            var state = state.withLock { $0 }
            Self.freeze(&state)
            let new = state
            self.state.withLock { $0 = new }
        }
    }

    /// Makes one segment of all, or as few as their limits allow, without what was deleted.
    public func compact() {
        writing.withLock { _ in
            var state = state.withLock { $0 }
            if state.delta.count > 0 {
                state.parts += Self.segments(of: state.delta.sorted)
                state.delta = ConcordanceDelta()
            }
            if state.parts.count > 1 || state.parts.contains(where: { $0.deleted.count > 0 }) {
                state.parts = Self.merge(state.parts)
            }
            let new = state
            self.state.withLock { $0 = new }
        }
    }

    private static func segments(of entries: [ConcordanceEntry]) -> [ConcordancePart] {
        var parts: [ConcordancePart] = []
        var builder = ConcordanceSegmentBuilder(expecting: min(entries.count, segmentLimit.units))
        for entry in entries {
            if builder.isFull { finish(&builder, &parts) }
            builder.append(
                entry.identifier, source: entry.source.span, target: entry.target.span,
                scope: entry.scope)
        }
        finish(&builder, &parts)
        return parts
    }

    /// Makes segments of what is left of others.
    static func merge(_ parts: [ConcordancePart]) -> [ConcordancePart] {
        var rows: [(identifier: Int64, part: Int, row: UInt32)] = []
        rows.reserveCapacity(parts.reduce(0) { $0 + $1.count })
        for (index, part) in parts.enumerated() {
            part.segment.storage.withBytes { bytes in
                for row in 0..<UInt32(part.segment.rowCount) where !part.deleted.contains(row) {
                    rows.append((part.segment.identifier(row, in: bytes), index, row))
                }
            }
        }
        rows.sort { $0.identifier < $1.identifier }
        var merged: [ConcordancePart] = []
        var builder = ConcordanceSegmentBuilder(expecting: min(rows.count, segmentLimit.units))
        for place in rows {
            if builder.isFull { finish(&builder, &merged) }
            let segment = parts[place.part].segment
            segment.storage.withBytes { bytes in
                let source = segment.text(place.row, .source, in: bytes)
                let target = segment.text(place.row, .target, in: bytes)
                builder.append(
                    place.identifier,
                    source: bytes.extracting(segment.source.textRange(source, in: bytes)),
                    target: bytes.extracting(segment.target.textRange(target, in: bytes)),
                    scope: segment.scopes[segment.scope(place.row, in: bytes)])
            }
        }
        finish(&builder, &merged)
        return merged
    }

    private static func finish(
        _ builder: inout ConcordanceSegmentBuilder, _ parts: inout [ConcordancePart]
    ) {
        guard builder.count > 0 else { return }
        let full = builder
        builder = ConcordanceSegmentBuilder(expecting: 1024)
        let storage = SegmentBytes(full.bytes())
        if let segment = ConcordanceSegment(storage) { parts.append(ConcordancePart(segment)) }
    }
}
