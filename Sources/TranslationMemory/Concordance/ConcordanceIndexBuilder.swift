internal import Files
internal import ICU

/// Builds a concordance index anew from all units of a store, which come in the order of their
/// numbers. Each is written once.
struct ConcordanceIndexBuilder: ~Copyable {
    private let folder: String?
    private let lock: FileLock?
    private let generation: Int64
    private var builder = ConcordanceSegmentBuilder(expecting: 1 << 16)
    private var parts: [ConcordancePart] = []

    /// Starts an index.
    ///
    /// - Parameter folder: Its folder, which nobody else can write until the end; `nil` for an index
    ///   in memory. What it holds stays until then.
    /// - Throws: ``IndexError``, such as ``IndexError/busy(path:)``.
    init(folder: String?) throws(IndexError) {
        self.folder = folder
        guard let folder else {
            lock = nil
            generation = 0
            return
        }
        lock = try MatchIndex.lock(folder)
        // What can't be read is replaced as well.
        generation = ((try? IndexManifest(folder: folder))?.generation ?? 0) + 1
    }

    /// Adds a unit, whose number must be above that of the one before.
    ///
    /// - Throws: ``ConcordanceError`` when ICU fails or a file can't be written.
    mutating func add(
        _ identifier: Int64, _ texts: ConcordanceChange.Texts
    ) throws(ConcordanceError) {
        do throws(ICUError) {
            let source = try FoldedText.fold(texts.source)
            let target = try FoldedText.fold(texts.target)
            builder.append(
                identifier, source: source.span, target: target.span,
                scope: ConcordanceEntry.Scope(title: texts.title, episode: texts.episode))
        } catch {
            throw .icu(error)
        }
        guard builder.isFull else { return }
        do throws(IndexError) { try finishSegment() } catch { throw .index(error) }
    }

    private mutating func finishSegment() throws(IndexError) {
        guard builder.count > 0 else { return }
        let full = builder
        builder = ConcordanceSegmentBuilder(expecting: 1 << 16)
        let content = full.finish()
        guard let folder else {
            parts.append(ConcordancePart(try ConcordanceSegment(content.memory(), path: "")))
            return
        }
        let name = "\(generation)-\(parts.count).segment"
        try content.write(to: folder + "/" + name)
        parts.append(
            ConcordancePart(try ConcordanceSegment(path: folder + "/" + name), name: name))
    }

    /// Puts the index in place of the one that the folder may hold, and opens it.
    ///
    /// - Parameter sequence: The number of the last change of the store that is among the units.
    /// - Returns: The index.
    /// - Throws: ``IndexError``.
    /// - Complexity: O(*n* log *n*) in the number of units.
    consuming func finish(sequence: Int64) throws(IndexError) -> ConcordanceIndex {
        try finishSegment()
        var state = ConcordanceIndex.State()
        state.parts = parts
        state.sequence = sequence
        state.generation = generation
        guard let folder else { return ConcordanceIndex(state) }
        let manifest = ConcordanceIndex.manifest(state, parts)
        try manifest.write(to: folder)
        MatchIndex.sweep(folder, keeping: manifest)
        return try ConcordanceIndex(folder: folder)
    }
}
