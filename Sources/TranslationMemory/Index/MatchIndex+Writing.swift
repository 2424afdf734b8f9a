internal import Files
internal import Synchronization

extension MatchIndex {
    /// Makes one segment of some parts and writes a manifest of the index as it is now.
    ///
    /// - Parameter choose: Picks the parts by their places.
    /// - Throws: ``IndexError``; the index is as it was then.
    func rewrite(
        _ choose: ([IndexPart]) -> Set<Int>
    ) throws(IndexError) {
        guard let folder else { return }
        try maintenance.withLock { _ throws(IndexError) in
            let lock = try Self.lock(folder)
            let (before, generation) = state.withLock { ($0.snapshot, $0.generation) }
            let onDisk = try IndexManifest(folder: folder)?.generation ?? 0
            guard onDisk == generation else { throw .overtaken(path: folder) }
            let next = generation + 1
            let chosen = choose(before.parts)
            let merged = chosen.sorted().map { before.parts[$0] }
            var kept = before.parts.indices.filter { !chosen.contains($0) }
                .map { before.parts[$0] }
            try Self.writeDeletions(of: &kept, to: folder, generation: next)
            var part: IndexPart?
            if merged.contains(where: { $0.unitCount > 0 }) {
                let name = "\(next).segment"
                let path = folder + "/" + name
                let content = try IndexPart.merging(merged, symbols: symbols, version: version)
                try content.write(to: path)
                part = IndexPart(try IndexSegment(path: path), name: name)
            }
            let manifest = IndexManifest(
                symbols: symbols, version: version, sequence: before.sequence, generation: next,
                parts: (kept + [part].compactMap { $0 }).map {
                    IndexManifest.Part(segment: $0.name ?? "", deletions: $0.deletionsName)
                })
            try manifest.write(to: folder)
            install(part, for: merged, kept: kept, generation: next)
            Self.sweep(folder, keeping: manifest)
            lock.release()
        }
    }

    /// Lets searches see a new part for those that went into it, with what was deleted meanwhile.
    private func install(
        _ part: IndexPart?, for merged: [IndexPart], kept: [IndexPart], generation: Int64
    ) {
        writing.withLock { _ in
            let now = snapshot
            var part = part
            var parts: [IndexPart] = []
            for other in now.parts {
                if let old = merged.first(where: { $0.segment === other.segment }) {
                    part?.delete(since: old, in: other)
                } else if let old = kept.first(where: { $0.segment === other.segment }) {
                    var same = other
                    same.deletionsName = old.deletionsName
                    same.writtenDeletions = old.writtenDeletions
                    parts.append(same)
                } else {
                    parts.append(other)
                }
            }
            // A part in memory may have been taken into a newer one, which has its units now.
            for old in merged where !now.parts.contains(where: { $0.segment === old.segment }) {
                part?.deleteAll(of: old)
            }
            if let part { parts.append(part) }
            replaceSnapshot(parts, sequence: now.sequence)
            state.withLock { $0.generation = generation }
        }
    }

    /// Writes the deletions that aren't on the disk yet.
    private static func writeDeletions(
        of parts: inout [IndexPart], to folder: String, generation: Int64
    ) throws(IndexError) {
        for index in parts.indices
        where parts[index].deletions.count != parts[index].writtenDeletions {
            let name = "\(generation)-\(index).deletions"
            try parts[index].deletions.write(to: folder + "/" + name)
            parts[index].deletionsName = name
            parts[index].writtenDeletions = parts[index].deletions.count
        }
    }

    /// Takes the lock of a folder, which is made if need be.
    static func lock(_ folder: String) throws(IndexError) -> FileLock {
        do throws(FileError) {
            try Folder.create(folder)
            return try FileLock(path: folder + "/lock")
        } catch {
            if error.wouldBlock { throw .busy(path: folder) }
            throw .file(error)
        }
    }

    /// Removes the files that a manifest doesn't name. Whoever has them open keeps them.
    static func sweep(_ folder: String, keeping manifest: IndexManifest) {
        var names = Set(manifest.parts.flatMap { [$0.segment, $0.deletions ?? ""] })
        names.formUnion([IndexManifest.name, "lock"])
        for name in (try? Folder.files(below: folder)) ?? [] where !names.contains(name) {
            let isOurs = [".segment", ".deletions", ".tmp"].contains { name.hasSuffix($0) }
            if isOurs { try? File.remove(folder + "/" + name) }
        }
    }
}
