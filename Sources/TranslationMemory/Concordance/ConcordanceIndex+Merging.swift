extension ConcordanceIndex {
    /// How many segments of about one size become one.
    private static let mergeCount = 8

    /// Makes segments in memory of the delta, and of those that are small where there are many.
    static func freeze(_ state: inout State) throws(IndexError) {
        guard state.delta.count > 0 else { return }
        for content in contents(of: state.delta.sorted) {
            state.parts.append(try part(content))
        }
        state.delta = ConcordanceDelta()
        var limit = deltaLimit * mergeCount
        while limit <= segmentLimit.units, !state.isRewriting {
            let small = state.parts.indices.filter {
                state.parts[$0].name == nil && state.parts[$0].segment.rowCount < limit
            }
            if small.count >= mergeCount {
                let merged = merge(small.map { state.parts[$0] })
                for index in small.reversed() { state.parts.remove(at: index) }
                for content in merged { state.parts.append(try part(content)) }
            }
            limit *= mergeCount
        }
    }

    /// A part in memory.
    private static func part(_ content: ConcordanceContent) throws(IndexError) -> ConcordancePart {
        ConcordancePart(try ConcordanceSegment(content.memory(), path: ""))
    }

    private static func contents(of entries: [ConcordanceEntry]) -> [ConcordanceContent] {
        var contents: [ConcordanceContent] = []
        var builder = ConcordanceSegmentBuilder(expecting: min(entries.count, segmentLimit.units))
        for entry in entries {
            if builder.isFull { finish(&builder, &contents) }
            builder.append(
                entry.identifier, source: entry.source.span, target: entry.target.span,
                scope: entry.scope)
        }
        finish(&builder, &contents)
        return contents
    }

    /// Makes segments of what is left of others.
    static func merge(_ parts: [ConcordancePart]) -> [ConcordanceContent] {
        var rows: [(identifier: Int64, part: Int, row: UInt32)] = []
        rows.reserveCapacity(parts.reduce(0) { $0 + $1.count })
        for (index, part) in parts.enumerated() {
            for row in 0..<UInt32(part.segment.rowCount)
            where !part.deletions.contains(Int(row)) {
                rows.append((part.segment.identifier(row), index, row))
            }
        }
        if parts.count > 1 { rows.sort { $0.identifier < $1.identifier } }
        var contents: [ConcordanceContent] = []
        var builder = ConcordanceSegmentBuilder(expecting: min(rows.count, segmentLimit.units))
        for place in rows {
            if builder.isFull { finish(&builder, &contents) }
            let segment = parts[place.part].segment
            let scope = segment.scope(place.row)
            segment.source.withText(segment.text(place.row, .source)) { source in
                segment.target.withText(segment.text(place.row, .target)) { target in
                    builder.append(
                        place.identifier, source: source, target: target,
                        scope: scope < segment.scopes.count
                            ? segment.scopes[scope] : ConcordanceEntry.Scope())
                }
            }
        }
        finish(&builder, &contents)
        return contents
    }

    private static func finish(
        _ builder: inout ConcordanceSegmentBuilder, _ contents: inout [ConcordanceContent]
    ) {
        guard builder.count > 0 else { return }
        let full = builder
        builder = ConcordanceSegmentBuilder(expecting: 1024)
        contents.append(full.finish())
    }
}
