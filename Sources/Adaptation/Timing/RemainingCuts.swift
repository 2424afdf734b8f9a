/// Finds the cues that stay too fast, and how much text would fit.
struct RemainingCuts {
    private(set) var cuts: [RemainingCut] = []

    /// - Complexity: O(*n*).
    init(_ chain: TimingChain, limits: TimingLimits, sources: [Range<Int>]) {
        let cues = chain.walls.cues
        var wasLeft = false
        for index in cues.indices {
            let cue = cues[index]
            let isLeft = cue.isUsable && cue.duration < limits.need(cue.length)
            defer { wasLeft = isLeft }
            guard isLeft else { continue }
            var duration = cue.duration
            if !chain.walls.isFixed[index] {
                // What stands between two cues that are both left is given to the first.
                let room = TimingRoom(chain.walls, at: index, limits: limits)
                let isNextShort =
                    index + 1 < cues.count
                    && cues[index + 1].duration
                        < limits.need(cues[index + 1].length)
                let start = wasLeft ? cue.start : room.earliestStart
                let end = isNextShort ? room.gapEnd : room.latestEnd
                let most = min(end - start, limits.maximum)
                // Where even the shortest time can't be won, nothing is moved.
                if most >= limits.minimum { duration = max(duration, most) }
            }
            cuts.append(
                RemainingCut(
                    source: sources[index].lowerBound, length: cue.length,
                    fits: limits.fitting(duration), duration: duration))
        }
    }
}
