internal import Files
internal import Synchronization

extension ConcordanceIndex {
    /// Makes one segment of some parts and writes a manifest of the index as it is now.
    ///
    /// - Parameter choose: Picks the parts by their places.
    /// - Throws: ``IndexError``; then nothing has changed.
    func rewrite(_ choose: ([ConcordancePart]) -> Set<Int>) throws(IndexError) {
        try maintenance.withLock { _ throws(IndexError) in
            defer { state.withLock { $0.isRewriting = false } }
            var before = try freezeDelta(isRewriting: true)
            guard let folder else { return try rewriteInMemory(before, choose) }
            let lock = try MatchIndex.lock(folder)
            let onDisk = try IndexManifest(folder: folder)?.generation ?? 0
            guard onDisk == before.generation else { throw .overtaken(path: folder) }
            before.generation += 1
            let chosen = choose(before.parts)
            let merged = chosen.sorted().map { before.parts[$0] }
            var kept = before.parts.indices.filter { !chosen.contains($0) }
                .map { before.parts[$0] }
            try Self.writeDeletions(of: &kept, to: folder, generation: before.generation)
            var new: [ConcordancePart] = []
            for content in Self.merge(merged) {
                let name = "\(before.generation)-\(new.count).segment"
                try content.write(to: folder + "/" + name)
                new.append(
                    ConcordancePart(
                        try ConcordanceSegment(path: folder + "/" + name), name: name))
            }
            let manifest = Self.manifest(before, kept + new)
            try manifest.write(to: folder)
            install(new, for: merged, kept: kept, generation: before.generation)
            MatchIndex.sweep(folder, keeping: manifest)
            lock.release()
        }
    }

    /// Makes a segment in memory of the delta, and returns the state with it.
    @discardableResult
    func freezeDelta(isRewriting: Bool = false) throws(IndexError) -> State {
        try writing.withLock { _ throws(IndexError) in
            var state = snapshot
            try Self.freeze(&state)
            if isRewriting { state.isRewriting = true }
            replace(state)
            return state
        }
    }

    private func rewriteInMemory(
        _ before: State, _ choose: ([ConcordancePart]) -> Set<Int>
    ) throws(IndexError) {
        let merged = choose(before.parts).sorted().map { before.parts[$0] }
        guard merged.count > 1 || merged.contains(where: { $0.deletions.count > 0 }) else { return }
        var new: [ConcordancePart] = []
        for content in Self.merge(merged) {
            new.append(ConcordancePart(try ConcordanceSegment(content.memory(), path: "")))
        }
        install(new, for: merged, kept: [], generation: 0)
    }

    /// Lets searches see new parts for those that went into them, with what was deleted meanwhile.
    private func install(
        _ new: [ConcordancePart], for merged: [ConcordancePart], kept: [ConcordancePart],
        generation: Int64
    ) {
        writing.withLock { _ in
            var state = snapshot
            var new = new
            var parts: [ConcordancePart] = []
            for other in state.parts {
                if let old = merged.first(where: { $0.segment === other.segment }) {
                    for index in new.indices { new[index].delete(since: old, in: other) }
                } else if let old = kept.first(where: { $0.segment === other.segment }) {
                    var same = other
                    same.deletionsName = old.deletionsName
                    same.writtenDeletions = old.writtenDeletions
                    parts.append(same)
                } else {
                    parts.append(other)
                }
            }
            state.parts = parts + new
            state.generation = generation
            replace(state)
        }
    }

    /// Writes the deletions that aren't on the disk yet.
    private static func writeDeletions(
        of parts: inout [ConcordancePart], to folder: String, generation: Int64
    ) throws(IndexError) {
        for index in parts.indices
        where parts[index].deletions.count != parts[index].writtenDeletions {
            let name = "\(generation)-\(index).deletions"
            try parts[index].deletions.write(to: folder + "/" + name)
            parts[index].deletionsName = name
            parts[index].writtenDeletions = parts[index].deletions.count
        }
    }

    /// Starts to write what is in memory, when that is much and nothing is being written.
    func flushWhenMuch() {
        guard flushesInBackground, folder != nil else { return }
        let waiting = snapshot.parts.reduce(0) { $1.name == nil ? $0 + $1.count : $0 }
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
