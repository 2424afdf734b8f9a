extension Document {
    /// Where a cue goes that is shown on both sides of a cut.
    public enum Crossing: String, Sendable, CaseIterable {
        /// To both sides, to each for the time that it is shown there.
        case both
        /// To the side before the cut, whole.
        case before
        /// To the side after the cut, whole.
        case after
    }

    /// The document cut in two at a time.
    ///
    /// - Parameters:
    ///   - time: the cut, in milliseconds.
    ///   - crossing: where a cue goes that is shown on both sides.
    ///   - restarts: whether the times of the second part are counted from the cut.
    /// - Returns: the part before the cut and the part after it.
    /// - Complexity: O(*n*) in the size of the document.
    public func split(
        at time: Int64, crossing: Crossing = .both, restarts: Bool = true
    ) -> (before: Document, after: Document) {
        var before = self
        var after = self
        before.cues = []
        after.cues = []
        after.head.comments = []
        before.trailingComments = []
        for cue in cues {
            if cue.start >= time {
                after.cues.append(cue)
            } else if cue.end <= time || crossing == .before {
                before.cues.append(cue)
            } else if crossing == .after {
                after.cues.append(cue)
            } else {
                before.cues.append(cue)
                before.clip(to: cue.start..<time, at: before.cues.count - 1)
                after.cues.append(cue)
                after.clip(to: time..<max(time, cue.end), at: after.cues.count - 1)
            }
        }
        if restarts { after.shift(by: time == .min ? .max : -time, negatives: .clamp) }
        return (before, after)
    }

    /// Shortens a cue to a part of its time, with the moments in its text that lie there.
    private mutating func clip(to range: Range<Int64>, at index: Int) {
        let old = text(of: cues[index])
        cues[index].start = range.lowerBound
        cues[index].end = range.upperBound
        guard old.hasTimestamps else { return }
        let new = old.keepingTimestamps { $0 > range.lowerBound && $0 < range.upperBound }
        if text(of: cues[index]) != new { setText(new, at: index) }
    }
}
