internal import Files
internal import Synchronization

extension ConcordanceIndex {
    /// Writes what is in memory to the folder, and merges small segments on the way.
    ///
    /// Searches go on meanwhile, and changes, too. After a crash the folder holds the index as it was
    /// before or after. An index in memory makes segments of its delta.
    ///
    /// - Throws: ``IndexError``, such as ``IndexError/busy(path:)``; nothing is lost then.
    public func flush() throws(IndexError) {
        try rewrite { parts in
            var chosen = Set(parts.indices.filter { parts[$0].name == nil })
            var count = chosen.reduce(0) { $0 + parts[$1].count }
            let files = parts.indices.filter { parts[$0].name != nil }
                .sorted { parts[$0].count < parts[$1].count }
            // A segment is merged when as much is new, so that each unit is written only a few times.
            for index in files
            where parts[index].count <= 2 * count
                && parts[index].count < Self.segmentLimit.units / 2
            {
                chosen.insert(index)
                count += parts[index].count
            }
            return chosen
        }
    }

    /// Makes one segment of all, or as few as their limits allow, without what was deleted.
    ///
    /// - Throws: ``IndexError``, such as ``IndexError/busy(path:)``; nothing is lost then.
    /// - Complexity: O(*n* log *n*) in the number of units.
    public func compact() throws(IndexError) {
        let isInMemory = folder == nil
        try rewrite { parts in
            let isOne =
                parts.count == 1 && parts[0].deletions.count == 0
                && (parts[0].name != nil || isInMemory)
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
                manifest.generation != snapshot.generation
            else { return false }
            replace(try Self.open(folder))
            return true
        }
    }

    /// Empties the folder of an index that is damaged or outdated.
    ///
    /// - Throws: ``IndexError``, such as ``IndexError/busy(path:)``.
    public static func reset(folder: String) throws(IndexError) {
        guard FileStatus.exists(folder) else { return }
        let lock = try MatchIndex.lock(folder)
        let manifest = manifest(State(), [])
        do throws(FileError) {
            if FileStatus.exists(folder + "/" + IndexManifest.name) {
                try File.remove(folder + "/" + IndexManifest.name)
            }
        } catch {
            throw .file(error)
        }
        MatchIndex.sweep(folder, keeping: manifest)
        lock.release()
    }

    /// Opens what the manifest of a folder names.
    static func open(_ folder: String) throws(IndexError) -> State {
        var lastError: IndexError?
        // A writer may replace the manifest and remove files between two of our steps.
        for _ in 0..<10 {
            guard let manifest = try IndexManifest(folder: folder) else { return State() }
            guard manifest.version == manifestVersion else {
                throw .outdated(path: folder, version: manifest.version)
            }
            do throws(IndexError) {
                var state = State()
                state.sequence = manifest.sequence
                state.generation = manifest.generation
                for names in manifest.parts { state.parts.append(try part(names, folder)) }
                return state
            } catch {
                guard case .file(let file) = error, file.isMissing else { throw error }
                lastError = error
            }
        }
        throw lastError ?? .damaged(path: folder, reason: "a segment is missing")
    }

    private static func part(
        _ names: IndexManifest.Part, _ folder: String
    ) throws(IndexError) -> ConcordancePart {
        let segment = try ConcordanceSegment(path: folder + "/" + names.segment)
        var part = ConcordancePart(segment, name: names.segment)
        if let name = names.deletions {
            part.deletions = try Deletions(path: folder + "/" + name, unitCount: segment.rowCount)
            part.deletionsName = name
            part.writtenDeletions = part.deletions.count
        }
        return part
    }

    private static var manifestVersion: String { "concordance \(FoldedText.version)" }

    /// The manifest of a state with some parts.
    static func manifest(_ state: State, _ parts: [ConcordancePart]) -> IndexManifest {
        IndexManifest(
            symbols: .characters, version: manifestVersion, sequence: state.sequence,
            generation: state.generation,
            parts: parts.map {
                IndexManifest.Part(segment: $0.name ?? "", deletions: $0.deletionsName)
            })
    }
}
