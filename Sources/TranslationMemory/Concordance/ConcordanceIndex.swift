internal import ICU
internal import Synchronization

/// An index that finds every place of a text in the sources and targets of one pair of languages.
///
/// It is made of immutable segments and a delta in memory, so that a new unit is found at once. It
/// holds nothing that the store doesn't, and can be deleted and built again.
///
/// ```swift
/// let index = ConcordanceIndex()
/// try index.apply([ConcordanceChange(1, unit)], upTo: 17)
/// try index.search(ConcordanceQuery("少爷")).count
/// ```
public final class ConcordanceIndex: Sendable {
    struct State: Sendable {
        var parts: [ConcordancePart] = []
        var delta = ConcordanceDelta()
        var position: Int64 = 0
    }

    /// What is searched; copied for each search, so that it never waits for long.
    let state: Mutex<State>
    /// Held while the index changes.
    let writing = Mutex(())

    let simplified = Mutex(CharacterImages.simplified)
    let readings = Mutex(CharacterImages.readings)

    /// How many units the delta takes before they become a segment.
    static let deltaLimit = 8192
    /// How many units and bytes of text a segment takes at most.
    static let segmentLimit = (units: 1 << 20, bytes: 1 << 28)

    /// Creates an index in memory.
    public init() { state = Mutex(State()) }

    /// The sequence number of the store's last change that was applied; 0 at first.
    public var position: Int64 { state.withLock { $0.position } }

    /// How many units it holds.
    public var count: Int {
        state.withLock { state in state.parts.reduce(state.delta.count) { $0 + $1.count } }
    }

    /// How many bytes its segments have.
    public var size: Int {
        state.withLock { state in
            state.parts.reduce(0) { $0 + $1.segment.storage.withBytes { $0.count } }
        }
    }

    /// Takes changes of the store over, in their order; what they say is found from then on.
    ///
    /// - Parameters:
    ///   - changes: What happened.
    ///   - position: The sequence number of the last of them in the store.
    /// - Throws: ``ConcordanceError`` when ICU fails; then nothing is taken over.
    public func apply(
        _ changes: [ConcordanceChange], upTo position: Int64
    ) throws(ConcordanceError) {
        var entries: [ConcordanceEntry?] = []
        entries.reserveCapacity(changes.count)
        for change in changes { entries.append(try Self.entry(change)) }
        writing.withLock { _ in
            var state = state.withLock { $0 }
            for (change, entry) in zip(changes, entries) {
                for index in state.parts.indices { state.parts[index].delete(change.identifier) }
                if let entry {
                    state.delta.put(entry)
                } else {
                    state.delta.remove(change.identifier)
                }
            }
            state.position = position
            if state.delta.count >= Self.deltaLimit { Self.freeze(&state) }
            let new = state
            self.state.withLock { $0 = new }
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
