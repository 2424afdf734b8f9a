internal import Synchronization

extension MatchIndex {
    /// How many units are kept in memory before they are written to a segment.
    static let memoryLimit = 50_000

    /// Takes in changes of the store, which searches see at once.
    ///
    /// They are in memory until ``flush()``: whoever opens the index later brings the changes after
    /// ``sequence`` again. A unit that is put twice has the later text.
    ///
    /// - Parameters:
    ///   - changes: The changes, in their order.
    ///   - sequence: The number of the last of them in the store.
    /// - Throws: ``IndexError/tooLarge``.
    /// - Complexity: O(*m* log *n*), where *m* is the number of changes and *n* that of units, with
    ///   about a thousand units added anew for a single change.
    public func apply(_ changes: [IndexChange], upTo sequence: Int64) throws(IndexError) {
        try writing.withLock { _ throws(IndexError) in
            try take(changes, upTo: sequence)
        }
        flushInBackground()
    }

    private func take(_ changes: [IndexChange], upTo sequence: Int64) throws(IndexError) {
        let old = snapshot
        var parts = old.parts
        var builder = SegmentBuilder(symbols)
        var seen: Set<Int64> = []
        for change in changes.reversed() where seen.insert(change.unit).inserted {
            for index in parts.indices { parts[index].delete(change.unit) }
            if case .put(let unit, let text) = change { builder.add(unit, text.span) }
        }
        parts.removeAll { $0.name == nil && $0.unitCount == 0 }
        if builder.count > 0 {
            // Like a number that counts up in binary: small parts are taken into the new one, so
            // that there are never many and each unit moves only a few times.
            let small = parts.indices.filter { parts[$0].name == nil }
                .sorted { parts[$0].unitCount < parts[$1].unitCount }
            var absorbed: Set<Int> = []
            for index in small where parts[index].unitCount <= max(256, 2 * builder.count) {
                parts[index].add(to: &builder)
                absorbed.insert(index)
            }
            let content = try builder.finish(version: version)
            let part = IndexPart(try IndexSegment(content.memory(), path: ""))
            parts = parts.indices.filter { !absorbed.contains($0) }.map { parts[$0] } + [part]
        }
        replaceSnapshot(parts, sequence: sequence)
    }

    /// Lets searches see other parts.
    func replaceSnapshot(_ parts: [IndexPart], sequence: Int64) {
        let sorted = parts.sorted { $0.segment.header.unitCount > $1.segment.header.unitCount }
        let snapshot = IndexSnapshot(symbols: symbols, parts: sorted, sequence: sequence)
        state.withLock { $0.snapshot = snapshot }
    }

    /// Starts to write what is in memory, when that is much and nothing is being written.
    private func flushInBackground() {
        guard flushesInBackground, folder != nil else { return }
        let waiting = snapshot.parts.reduce(0) { $1.name == nil ? $0 + $1.unitCount : $0 }
        guard waiting > Self.memoryLimit else { return }
        let starts = state.withLock { state in
            if state.isFlushing { return false }
            state.isFlushing = true
            return true
        }
        guard starts else { return }
        Task.detached(priority: .utility) { [self] in
            // What fails, such as while another process writes, is tried with the next change; the
            // units stay in memory.
            try? flush()
            state.withLock { $0.isFlushing = false }
        }
    }
}
