public import TimedText

/// Takes changes back, cue by cue, in a document that people may have edited since.
///
/// A cue is found by its times and its text. Where a change left several cues, or several were merged,
/// all of them must be as the change left them.
public struct ChangeUndo: Sendable {
    /// The document as it was, as far as changes could be taken back.
    public let document: Document
    /// The changes whose cues aren't as the changes left them.
    public let kept: [CueChange]
    /// How many changes were taken back.
    public let count: Int

    /// Takes changes back, the last one first.
    ///
    /// - Complexity: O(*n*) in the number of cues and changes, and O(*n*) in the number of cues for
    ///   each time that cues were taken out or sorted.
    public init(_ changes: [CueChange], in document: Document) {
        var chain = CueChain(document)
        var kept: [CueChange] = []
        var end = changes.count
        while end > 0 {
            // Cues that were taken out or moved together go back together, by their old numbers.
            var start = end - 1
            while start > 0, changes[start].isOfPlace,
                Self.belongsTogether(changes[start - 1], changes[start])
            {
                start -= 1
            }
            while start > 0, changes[start].isOfNumber, changes[start - 1].isOfNumber { start -= 1 }
            let group = changes[start..<end]
            if group.allSatisfy({ $0.isOfNumber }) {
                for (change, isDone) in zip(group, chain.renumber(Array(group))) where !isDone {
                    kept.append(change)
                }
            } else if group.allSatisfy({ $0.isOfPlace }) {
                for (change, isDone) in zip(group, chain.putBack(Array(group))) where !isDone {
                    kept.append(change)
                }
            } else if !chain.replace(changes[start].after, with: changes[start].before) {
                kept.append(changes[start])
            }
            end = start
        }
        self.document = chain.result
        self.kept = kept
        count = changes.count - kept.count
    }

    private static func belongsTogether(_ change: CueChange, _ next: CueChange) -> Bool {
        guard change.isOfPlace, change.after.isEmpty == next.after.isEmpty,
            let number = change.before.first?.number, let following = next.before.first?.number
        else { return false }
        return number < following
    }
}

extension CueChange {
    /// Whether a cue only got another identifier.
    fileprivate var isOfNumber: Bool {
        guard before.count == 1, after.count == 1, let old = before.first, let new = after.first
        else { return false }
        return old.number == new.number && old.identifier != new.identifier
            && !old.differs(from: new)
    }

    /// Whether a cue was taken out, or only got another place in the file.
    fileprivate var isOfPlace: Bool {
        guard before.count == 1, !isOfNumber, let old = before.first else { return false }
        guard let new = after.first else { return true }
        // A cue that was moved may have its old number again, since others moved past it.
        return after.count == 1 && !old.differs(from: new)
    }
}
