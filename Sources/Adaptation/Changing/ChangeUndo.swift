public import TimedText

/// Takes changes back, cue by cue, in a document that people may have edited since.
public struct ChangeUndo: Sendable {
    /// The document as it was, as far as changes could be taken back.
    public private(set) var document: Document
    /// The changes whose cues aren't as the changes left them.
    public private(set) var kept: [CueChange] = []
    /// How many changes were taken back.
    public private(set) var count = 0
    private var places: [Key: [Int]] = [:]

    /// What a cue is known by: its times and its text.
    private struct Key: Hashable {
        let start: Int64
        let end: Int64
        let payload: String

        init(_ state: CueState) {
            start = state.start
            end = state.end
            payload = state.payload
        }
    }

    /// Takes changes back, the last one first.
    ///
    /// - Complexity: O(*n*) in the number of cues and changes; cues that were merged or split cost
    ///   O(*n*) each.
    public init(_ changes: [CueChange], in document: Document) {
        self.document = document
        index()
        for change in changes.reversed() { undo(change) }
    }

    private mutating func index() {
        places = [:]
        for index in document.cues.indices {
            places[Key(CueState(document, index)), default: []].append(index)
        }
    }

    private mutating func undo(_ change: CueChange) {
        var found: [Int] = []
        for state in change.after {
            guard let place = places[Key(state)]?.first(where: { !found.contains($0) }) else {
                kept.append(change)
                return
            }
            found.append(place)
        }
        count += 1
        if change.before.count == 1, found.count == 1, let before = change.before.first {
            let place = found[0]
            places[Key(change.after[0])]?.removeAll { $0 == place }
            restore(before, at: place)
            places[Key(before), default: []].append(place)
            return
        }
        // Cues were merged, split or taken out: the first one found becomes the first that was.
        for place in found.sorted().reversed() { document.cues.remove(at: place) }
        let at =
            found.min()
            ?? document.cues.firstIndex { $0.start >= change.before.first?.start ?? .max }
            ?? document.cues.count
        for (offset, state) in change.before.enumerated() {
            var cue = Cue(start: state.start, end: state.end)
            cue.start = state.start
            document.cues.insert(cue, at: min(at + offset, document.cues.count))
            restore(state, at: at + offset)
        }
        index()
    }

    private mutating func restore(_ state: CueState, at place: Int) {
        document.cues[place].start = state.start
        document.cues[place].end = state.end
        document.setPayload(state.payload, at: place)
        document.setIdentifier(state.identifier, at: place)
    }
}
