/// How far the times of one cue can be moved while all others keep theirs or lend some.
struct TimingRoom {
    /// The earliest start that the lead-in and the cue before allow.
    let earliestStart: Int64
    /// The latest end without taking time of the next cue.
    let gapEnd: Int64
    /// The latest end with what the next cue can lend.
    let latestEnd: Int64

    init(_ walls: TimingWalls, at index: Int, limits: TimingLimits) {
        let cue = walls.cues[index]
        let grid = limits.grid
        let frames = limits.leadIn / max(1, grid.frame)
        var start = max(0, grid.time(-frames, from: cue.start))
        if walls.before[index] > .min {
            start = max(start, limits.start(after: walls.before[index]))
        }
        let isBehindUnknown = index > 0 && !walls.cues[index - 1].isUsable
        earliestStart = isBehindUnknown ? cue.start : min(cue.start, start)

        let next = index + 1 < walls.cues.count ? walls.cues[index + 1] : nil
        let isBeforeUnknown = next.map { !$0.isUsable } ?? false
        let wall = isBeforeUnknown ? cue.end : walls.after[index]
        let stop = wall == .max ? Int64.max : max(cue.end, limits.end(before: wall))
        let extended = grid.time(limits.longestExtension / max(1, grid.frame), from: cue.end)
        gapEnd = max(cue.end, min(stop, extended))
        guard let next, next.isUsable, !walls.isFixed[index + 1],
            stop <= cue.end + limits.longestExtension + (grid.rate == nil ? 0 : 1)
        else {
            latestEnd = gapEnd
            return
        }
        let slack = next.duration - max(limits.need(next.length), limits.minimum)
        let opening = max(0, limits.start(after: cue.end) - next.start)
        let loan = max(0, min(limits.longestLoan + opening, slack)) / max(1, grid.frame)
        latestEnd = max(stop, limits.end(before: grid.time(loan, from: next.start)))
    }
}
