/// Which cues must stay where they are, and how far others may go.
///
/// Cues that stand on the screen together for at least half of the shorter one are meant to; so are
/// those that overlap with more than their neighbour or aren't in order. They stay.
struct TimingWalls {
    /// The cues, with ends cut back where they overlapped by a little.
    private(set) var cues: [TimedCue]
    private(set) var isFixed: [Bool]
    /// The last end of all cues before each, and the first start of all after.
    private(set) var before: [Int64] = []
    private(set) var after: [Int64] = []

    /// - Complexity: O(*n*).
    init(_ cues: [TimedCue], limits: TimingLimits) {
        self.cues = cues
        isFixed = cues.map { !$0.isUsable }
        measure()
        var wall = Int64.min
        for index in cues.indices {
            trim(index, after: wall, limits)
            if cues[index].isUsable { wall = max(wall, self.cues[index].end) }
        }
        measure()
        for index in cues.indices
        where before[index] > self.cues[index].start || after[index] < self.cues[index].end {
            isFixed[index] = true
        }
    }

    /// Cuts back a cue that overlaps with the next one by a little, and with no other.
    private mutating func trim(_ index: Int, after wall: Int64, _ limits: TimingLimits) {
        guard index + 1 < cues.count else { return }
        let (cue, next) = (cues[index], cues[index + 1])
        guard cue.end > next.start, cue.isUsable, next.isUsable, cue.start < next.start,
            wall <= cue.start, after[index + 1] >= cue.end
        else { return }
        let shorter = min(cue.duration, next.duration)
        let end = limits.end(before: next.start)
        guard (cue.end - next.start) * 2 < shorter, end > cue.start else { return }
        cues[index].end = end
    }

    /// Cues whose times can't be reckoned with stand nowhere.
    private mutating func measure() {
        var wall = Int64.min
        before = cues.map { cue in
            defer { if cue.isUsable { wall = max(wall, cue.end) } }
            return wall
        }
        wall = .max
        after = cues.reversed().map { cue in
            defer { if cue.isUsable { wall = min(wall, cue.start) } }
            return wall
        }
        after.reverse()
    }
}
