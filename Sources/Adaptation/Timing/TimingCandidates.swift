/// The times that may be chosen for the starts and ends of cues; the first is always the old one.
///
/// They are all that an optimum can consist of: old times, frames of the lead-in and of a loan, the
/// ends that a text needs, the ends of gaps, and the places around shot changes.
struct TimingCandidates {
    /// An end that may be chosen.
    struct End: Hashable {
        var time: Int64
        /// Whether it is the end of the gap as it was: the one way to win time for a cue that is
        /// too fast even so, since nothing is left to be won by a second run.
        var fillsGap = false
    }

    /// No boundary has more candidates.
    static let limit = 60
    /// A lead-in or a loan is divided into so many steps at most.
    private static let steps: Int64 = 12

    private(set) var starts: [[Int64]] = []
    private(set) var ends: [[End]] = []
    /// How long each text needs to stand, and whether its cue breaks a rule by standing too short.
    let needs: [Int64]
    let isShort: [Bool]

    /// What whole frames may be longer than in milliseconds.
    private var rounding: Int64 { limits.grid.rate == nil ? 0 : 1 }
    private let walls: TimingWalls
    private let limits: TimingLimits
    private let shots: ShotChanges

    /// - Complexity: O(*n*) in the number of cues.
    init(_ walls: TimingWalls, limits: TimingLimits, shots: ShotChanges) {
        self.walls = walls
        self.limits = limits
        self.shots = shots
        needs = walls.cues.map { max(limits.need($0.length), limits.minimum) }
        isShort = walls.cues.indices.map { [needs] index in
            !walls.isFixed[index] && walls.cues[index].duration < needs[index]
        }
        starts.reserveCapacity(walls.cues.count)
        for index in walls.cues.indices { starts.append(starts(of: index)) }
        ends.reserveCapacity(walls.cues.count)
        for index in walls.cues.indices { ends.append(ends(of: index)) }
    }

    private func starts(of index: Int) -> [Int64] {
        let cue = walls.cues[index]
        guard !walls.isFixed[index] else { return [cue.start] }
        let grid = limits.grid
        var found = [cue.start]
        func add(_ time: Int64, from low: Int64, to high: Int64) {
            guard time >= low, time <= high, time >= 0, time < cue.end,
                found.count < Self.limit, !found.contains(time)
            else { return }
            found.append(time)
        }
        let isBehindUnknown = index > 0 && !walls.cues[index - 1].isUsable
        let low = isBehindUnknown ? cue.start : cue.start - limits.leadIn - rounding
        if let shot = shot(near: cue.start) {
            let high = cue.start + min(limits.redZone, limits.shotWindow)
            add(grid.time(0, from: shot + limits.shotInGap), from: low, to: high)
            if shot - cue.start >= limits.redZone {
                add(shot - limits.greenZone, from: low, to: cue.start)
            }
        }
        let previous = index > 0 ? index - 1 : nil
        // The loan begins where the gap ends that must be there.
        var high = cue.start + limits.longestLoan + rounding
        if let previous, !walls.isFixed[previous] {
            let first = limits.start(after: walls.cues[previous].end)
            high = max(high, first + limits.longestLoan + rounding)
        }
        if isShort[index] {
            add(grid.time(atLeast: needs[index], before: cue.end), from: low, to: cue.start)
            if !isBehindUnknown, walls.before[index] > .min {
                add(limits.start(after: walls.before[index]), from: low, to: cue.start)
            }
        }
        if let previous, !walls.isFixed[previous] {
            if walls.cues[previous].end + limits.gap > cue.start {
                add(limits.start(after: walls.cues[previous].end), from: cue.start, to: high)
            }
            if isShort[previous] {
                for start in starts[previous] {
                    let end = grid.time(atLeast: needs[previous], after: start)
                    add(limits.start(after: end), from: cue.start, to: high)
                }
                for time in steps(high - cue.start, from: cue.start, 1) {
                    add(time, from: cue.start, to: high)
                }
            }
        }
        if isShort[index] {
            for time in steps(limits.leadIn, from: cue.start, -1) {
                add(time, from: low, to: cue.start)
            }
            add(0, from: low, to: cue.start)
        }
        return found
    }

    private func ends(of index: Int) -> [End] {
        let cue = walls.cues[index]
        guard !walls.isFixed[index] else { return [End(time: cue.end)] }
        var found = [End(time: cue.end)]
        func add(_ time: Int64, from low: Int64, to high: Int64, fillsGap: Bool = false) {
            let end = End(time: time, fillsGap: fillsGap)
            guard time >= low, time <= high, time > cue.start, found.count < Self.limit,
                !found.contains(end)
            else { return }
            found.append(end)
        }
        let next = index + 1 < walls.cues.count ? index + 1 : nil
        // Behind a cue without times nobody knows how much room there is.
        let isBeforeUnknown = next.map { !walls.cues[$0].isUsable } ?? false
        let wall = isBeforeUnknown ? cue.end : walls.after[index]
        let stop = wall == .max ? Int64.max : max(cue.end, limits.end(before: wall))
        let extended = cue.end + limits.longestExtension + rounding
        // What lies beyond the gap is the next cue's, and lent by it.
        let isReached = next.map { !walls.isFixed[$0] } == true && stop <= extended
        let far = isReached ? stop + limits.longestLoan + rounding : min(stop, extended)
        if isShort[index], stop > cue.end, stop <= extended {
            add(stop, from: cue.end, to: extended, fillsGap: true)
        }
        if let next, !isBeforeUnknown {
            let nextStarts = walls.isFixed[next] ? [walls.after[index]] : starts[next]
            let isTight = wall - cue.end < limits.gap
            for start in nextStarts {
                let end = limits.end(before: start)
                if end < cue.end, isTight || start < wall {
                    add(end, from: cue.end - limits.gap - limits.leadIn, to: cue.end)
                } else if end > cue.end, wall - cue.end < limits.chain || isShort[index] {
                    add(end, from: cue.end, to: far)
                }
            }
        }
        if isShort[index] {
            for start in starts[index] {
                add(limits.grid.time(atLeast: needs[index], after: start), from: cue.end, to: far)
            }
        }
        if let shot = shot(near: cue.end) {
            let low = cue.end - min(limits.redZone, limits.shotWindow)
            let high = min(far, cue.end + limits.shotWindow)
            add(shot - limits.shotOutGap, from: low, to: high)
            // What ends just behind a change flashes into the new shot, and is never prolonged there.
            if cue.end - shot >= limits.redZone {
                add(shot + limits.greenZone, from: cue.end, to: high)
            }
        }
        addMerged(index, to: far) { add($0, from: cue.end, to: $1) }
        return found
    }

    /// The ends that a text needs that is merged from two cues.
    private func addMerged(_ index: Int, to far: Int64, _ add: (Int64, Int64) -> Void) {
        guard index > 0, isShort[index] || isShort[index - 1],
            let length = walls.cues[index - 1].joinedLength
        else { return }
        let need = max(limits.need(length), limits.minimum)
        for start in starts[index - 1] {
            add(limits.grid.time(atLeast: need, after: start), far)
        }
    }

    private func steps(_ distance: Int64, from time: Int64, _ sign: Int64) -> [Int64] {
        let frames = distance / max(1, limits.grid.frame)
        let step = max(1, (frames + Self.steps - 1) / Self.steps)
        return stride(from: step, through: frames, by: Int64.Stride(step)).map {
            limits.grid.time(sign * $0, from: time)
        }
    }

    private func shot(near time: Int64) -> Int64? {
        guard let shot = shots.nearest(to: time), (time - shot).magnitude <= limits.shotWindow
        else { return nil }
        return shot
    }
}
