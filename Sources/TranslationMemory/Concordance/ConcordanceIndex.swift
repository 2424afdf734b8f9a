internal import Files
internal import ICU
internal import Synchronization

/// An index that finds every place of a text in the sources and targets of one pair of languages.
///
/// It is made of immutable segments and a delta in memory, so that a new unit is found at once. It
/// holds nothing that the store doesn't, and can be deleted and built again.
///
/// ```swift
/// let index = try ConcordanceIndex(folder: path)
/// try index.apply([ConcordanceChange(1, unit)], upTo: 17)
/// try index.search(ConcordanceQuery("少爷")).count
/// ```
public final class ConcordanceIndex: Sendable {
    struct State: Sendable {
        var parts: [ConcordancePart] = []
        var delta = ConcordanceDelta()
        /// The store's last change that was applied.
        var sequence: Int64 = 0
        /// The number of the manifest that the files in it come from.
        var generation: Int64 = 0
        var isFlushing = false
        /// Whether parts are being merged to files; they must stay as they are until then.
        var isRewriting = false
    }

    /// What is searched; copied for each search, so that it never waits for long.
    let state: Mutex<State>
    /// Held while the parts change.
    let writing = Mutex(())
    /// Held while files are written.
    let maintenance = Mutex(())
    /// The folder of the index; `nil` when it lives only in memory.
    let folder: String?
    let flushesInBackground: Bool
    let simplified = Mutex(CharacterImages.simplified)
    let readings = Mutex(CharacterImages.readings)

    /// How many units the delta takes before they become a segment in memory.
    static let deltaLimit = 8192
    /// How many units are kept in memory before they are written to a file.
    static let memoryLimit = 65_536
    /// How many units and bytes of text a segment takes at most.
    static let segmentLimit = (units: 1 << 20, bytes: 1 << 27)

    /// Creates an empty index that lives only in memory.
    public convenience init() { self.init(State()) }

    /// An index of some parts, in memory.
    init(_ state: State) {
        folder = nil
        flushesInBackground = false
        self.state = Mutex(state)
    }

    /// Opens the index of a folder, which is empty when there is none.
    ///
    /// - Parameters:
    ///   - folder: The folder; it is made when the index is first written.
    ///   - flushesInBackground: Whether changes are written by themselves when there are many.
    /// - Throws: ``IndexError``: when it is damaged or outdated, ``reset(folder:)`` it and apply all
    ///   units of the store.
    /// - Complexity: O(1) in the number of units: files are mapped, and only their headers are read.
    public init(folder: String, flushesInBackground: Bool = true) throws(IndexError) {
        self.folder = folder
        self.flushesInBackground = flushesInBackground
        state = Mutex(try Self.open(folder))
    }

    /// The index as it is now.
    var snapshot: State { state.withLock { $0 } }

    /// The number of the last change of the store that was taken in; 0 at first.
    public var sequence: Int64 { state.withLock { $0.sequence } }

    /// How many units there are.
    public var count: Int { snapshot.count }

    /// How many bytes its segments have.
    public var size: Int { snapshot.parts.reduce(0) { $0 + $1.segment.size } }

    /// Takes in changes of the store, in their order, which searches see at once.
    ///
    /// They are in memory until ``flush()``: whoever opens the index later brings the changes after
    /// ``sequence`` again.
    ///
    /// - Parameters:
    ///   - changes: The changes.
    ///   - sequence: The number of the last of them in the store.
    /// - Throws: ``ConcordanceError`` when ICU fails; then nothing is taken in.
    public func apply(
        _ changes: [ConcordanceChange], upTo sequence: Int64
    ) throws(ConcordanceError) {
        var entries: [ConcordanceEntry?] = []
        entries.reserveCapacity(changes.count)
        for change in changes { entries.append(try Self.entry(change)) }
        do throws(IndexError) {
            try writing.withLock { _ throws(IndexError) in
                var state = snapshot
                for (change, entry) in zip(changes, entries) {
                    for index in state.parts.indices {
                        state.parts[index].delete(change.identifier)
                    }
                    if let entry {
                        state.delta.put(entry)
                    } else {
                        state.delta.remove(change.identifier)
                    }
                }
                state.sequence = sequence
                if state.delta.count >= Self.deltaLimit { try Self.freeze(&state) }
                replace(state)
            }
        } catch {
            throw .index(error)
        }
        flushWhenMuch()
    }

    /// Lets searches see other parts and another delta.
    func replace(_ new: State) {
        state.withLock { state in
            let isFlushing = state.isFlushing
            state = new
            state.isFlushing = isFlushing
        }
    }

    private static func entry(
        _ change: ConcordanceChange
    ) throws(ConcordanceError) -> ConcordanceEntry? {
        guard let texts = change.texts else { return nil }
        do throws(ICUError) {
            return ConcordanceEntry(
                identifier: change.identifier, source: try FoldedText.fold(texts.source),
                target: try FoldedText.fold(texts.target),
                scope: ConcordanceEntry.Scope(title: texts.title, episode: texts.episode))
        } catch {
            throw .icu(error)
        }
    }
}

extension ConcordanceIndex.State {
    /// How many units there are.
    var count: Int { parts.reduce(delta.count) { $0 + $1.count } }
}
