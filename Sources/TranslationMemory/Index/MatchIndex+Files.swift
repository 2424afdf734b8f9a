internal import Files
internal import Synchronization

extension MatchIndex {
    /// Writes what is in memory to the folder, and merges small segments on the way.
    ///
    /// Searches go on meanwhile, and changes, too. After a crash the folder holds the index as it was
    /// before or after.
    ///
    /// - Throws: ``IndexError``, such as ``IndexError/busy(path:)``; nothing is lost then.
    public func flush() throws(IndexError) {
        try rewrite { parts in
            var chosen = Set(parts.indices.filter { parts[$0].name == nil })
            var count = chosen.reduce(0) { $0 + parts[$1].unitCount }
            let files = parts.indices.filter { parts[$0].name != nil }
                .sorted { parts[$0].unitCount < parts[$1].unitCount }
            // A segment is merged when as much is new, so that each unit is written only a few times.
            for index in files where parts[index].unitCount <= 2 * count {
                chosen.insert(index)
                count += parts[index].unitCount
            }
            return chosen
        }
    }

    /// Makes one segment of all, without what was deleted.
    ///
    /// - Throws: ``IndexError``, such as ``IndexError/busy(path:)``; nothing is lost then.
    /// - Complexity: O(*n* log *n*) in the number of units.
    public func compact() throws(IndexError) {
        try rewrite { parts in
            let isOne = parts.count == 1 && parts[0].name != nil && parts[0].deletions.count == 0
            return isOne ? [] : Set(parts.indices)
        }
    }

    /// Checks the checksums of all that the index holds.
    ///
    /// - Throws: ``IndexError/damaged(path:reason:)``: build the index again from the store.
    /// - Complexity: O(*n*) in its size, at some gigabytes a second.
    public func verify() throws(IndexError) {
        for part in snapshot.parts { try part.segment.verify() }
    }

    /// Takes in what another process has written to the folder.
    ///
    /// Afterwards ``sequence`` may be less than before: bring the changes after it again.
    ///
    /// - Returns: Whether there was something new.
    @discardableResult
    public func refresh() throws(IndexError) -> Bool {
        guard let folder else { return false }
        return try writing.withLock { _ throws(IndexError) in
            guard let manifest = try IndexManifest(folder: folder),
                manifest.generation != state.withLock({ $0.generation })
            else { return false }
            let opened = try Self.open(folder, symbols: symbols, version: version)
            state.withLock {
                $0.snapshot = opened.snapshot
                $0.generation = opened.generation
            }
            return true
        }
    }

    /// Opens what the manifest of a folder names.
    static func open(
        _ folder: String, symbols: IndexSymbols, version: String
    ) throws(IndexError) -> State {
        var lastError: IndexError?
        // A writer may replace the manifest and remove files between two of our steps.
        for _ in 0..<10 {
            guard let manifest = try IndexManifest(folder: folder) else {
                return State(
                    snapshot: IndexSnapshot(symbols: symbols, parts: [], sequence: 0),
                    generation: 0)
            }
            guard manifest.symbols == symbols, manifest.version == version else {
                throw .outdated(
                    path: folder, version: "\(manifest.symbols), \(manifest.version)")
            }
            do throws(IndexError) {
                var parts: [IndexPart] = []
                for names in manifest.parts {
                    let segment = try IndexSegment(path: folder + "/" + names.segment)
                    guard segment.header.symbols == symbols else {
                        throw .outdated(path: folder, version: "\(segment.header.symbols)")
                    }
                    var part = IndexPart(segment, name: names.segment)
                    if let name = names.deletions {
                        part.deletions = try Deletions(
                            path: folder + "/" + name, unitCount: segment.header.unitCount)
                        part.deletionsName = name
                        part.writtenDeletions = part.deletions.count
                    }
                    parts.append(part)
                }
                parts.sort { $0.segment.header.unitCount > $1.segment.header.unitCount }
                return State(
                    snapshot: IndexSnapshot(
                        symbols: symbols, parts: parts, sequence: manifest.sequence),
                    generation: manifest.generation)
            } catch {
                guard case .file(let file) = error, file.isMissing else { throw error }
                lastError = error
            }
        }
        throw lastError ?? .damaged(path: folder, reason: "a segment is missing")
    }
}
