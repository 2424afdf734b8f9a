internal import Synchronization

/// Units that were read from the store and are kept until they change.
///
/// It holds a bounded number of them: those that weren't asked for while half as many others came
/// make room.
final class UnitCache: Sendable {
    /// A unit as it is stored; shared, because it has many parts that are counted one by one.
    final class Kept: Sendable {
        let unit: TranslationUnit

        init(_ unit: TranslationUnit) { self.unit = unit }
    }

    private struct State {
        var young: [Int64: Kept] = [:]
        var old: [Int64: Kept] = [:]
        var sequence: Int64 = 0
    }

    private let state = Mutex(State())
    private let half: Int

    /// Creates a cache of so many units at most.
    init(limit: Int = 65_536) { half = max(1, limit / 2) }

    /// The number of the store's last change that the units know of.
    var sequence: Int64 { state.withLock { $0.sequence } }

    /// The units of some numbers, each in its place; `nil` for those that the store doesn't have.
    ///
    /// - Parameters:
    ///   - ids: The numbers.
    ///   - read: Reads units that aren't here, each in its place.
    /// - Returns: As many units as numbers.
    /// - Throws: What `read` throws.
    /// - Complexity: O(*n*) in the count of numbers, and what is to be read.
    func units<Failure: Error>(
        _ ids: [Int64], read: ([Int64]) throws(Failure) -> [TranslationUnit?]
    ) throws(Failure) -> [Kept?] {
        var found: [Kept?] = []
        found.reserveCapacity(ids.count)
        var missing: [Int] = []
        let sequence = state.withLock { state in
            for (place, id) in ids.enumerated() {
                let kept = find(id, in: &state)
                if kept == nil { missing.append(place) }
                found.append(kept)
            }
            return state.sequence
        }
        guard !missing.isEmpty else { return found }
        let wanted = missing.map { ids[$0] }
        for (place, unit) in zip(missing, try read(wanted)) { found[place] = unit.map { Kept($0) } }
        state.withLock { state in
            // What changed while it was read may be outdated already.
            guard state.sequence == sequence else { return }
            for place in missing {
                if let kept = found[place] { put(kept, ids[place], into: &state) }
            }
        }
        return found
    }

    /// Forgets units that were changed.
    ///
    /// - Parameters:
    ///   - ids: Their numbers.
    ///   - sequence: The number of the last of the changes.
    func forget(_ ids: [Int64], upTo sequence: Int64) {
        state.withLock { state in
            for id in ids {
                state.young[id] = nil
                state.old[id] = nil
            }
            state.sequence = max(state.sequence, sequence)
        }
    }

    /// Forgets all units.
    func forgetAll(upTo sequence: Int64) {
        state.withLock { $0 = State(sequence: sequence) }
    }

    private func find(_ id: Int64, in state: inout State) -> Kept? {
        if let kept = state.young[id] { return kept }
        guard let kept = state.old[id] else { return nil }
        put(kept, id, into: &state)
        return kept
    }

    private func put(_ kept: Kept, _ id: Int64, into state: inout State) {
        if state.young.count >= half {
            state.old = state.young
            state.young = [:]
        }
        state.young[id] = kept
    }
}
