internal import TimedText

/// The cuts that `split` makes.
struct DocumentCuts: Sendable {
    /// The times of the cuts in milliseconds, in order.
    var times: [Int64]
    var crossing = Document.Crossing.both
    /// Whether the times of each later part are counted from its cut.
    var restarts = false
    /// Whether cues that are numbered are numbered from 1 in each part.
    var renumbers = true

    /// The parts of a document, one more than there are cuts.
    ///
    /// - Complexity: O(*n* · *k*) in the number of cues and of cuts.
    func parts(of document: Document) -> [Document] {
        let renumbers = renumbers && document.isNumbered
        func finished(_ part: Document, from start: Int64) -> Document {
            var part = part
            // A cue that wholly goes to the later part starts before its cut.
            if restarts, start > 0 { part.shift(by: -start, negatives: .clamp) }
            if renumbers { part.renumber() }
            return part
        }
        var parts: [Document] = []
        var rest = document
        var start: Int64 = 0
        for time in times {
            let (before, after) = rest.split(at: time, crossing: crossing, restarts: false)
            parts.append(finished(before, from: start))
            rest = after
            start = time
        }
        parts.append(finished(rest, from: start))
        return parts
    }
}

extension Document {
    /// Whether the cues are numbered: most have an identifier, and all of those are numbers.
    var isNumbered: Bool {
        var named = 0
        for cue in cues {
            let identifier = identifier(of: cue).utf8
            guard identifier.allSatisfy({ $0 &- 0x30 < 10 }) else { return false }
            if !identifier.isEmpty { named += 1 }
        }
        return named > cues.count / 2
    }
}
