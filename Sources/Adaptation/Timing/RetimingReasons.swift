/// Says what was done to a cue, from its times before and after.
struct RetimingReasons {
    private let cues: [TimedCue]
    private let limits: TimingLimits
    private let shots: ShotChanges
    private let walls: TimingWalls

    init(_ cues: [TimedCue], limits: TimingLimits, shots: ShotChanges) {
        self.cues = cues
        self.limits = limits
        self.shots = shots
        walls = TimingWalls(cues, limits: limits)
    }

    /// The steps from the cues at some places to the one that they became.
    func steps(of sources: Range<Int>, to cue: TimedCue) -> [RetimingStep] {
        guard let first = sources.first, let last = sources.last else { return [] }
        var steps: [RetimingStep] = []
        if walls.isFixed[first] {
            let kind: RetimingStep.Kind = cues[first].isUsable ? .keptOverlap : .keptTimes
            return [RetimingStep(kind: kind, from: cues[first].start, to: cues[first].start)]
        }
        for index in sources.dropLast() {
            steps.append(
                RetimingStep(kind: .merged, from: cues[index].end, to: cues[index + 1].end))
        }
        let (start, end) = (cues[first].start, cues[last].end)
        if cue.start != start {
            let isShot = isAtShot(cue.start, wanted: limits.shotInGap)
            let kind: RetimingStep.Kind =
                isShot ? .movedToShot : cue.start < start ? .leadIn : .lent
            steps.append(RetimingStep(kind: kind, from: start, to: cue.start))
        }
        if cue.end != end { append(&steps, from: end, to: cue.end, last, sources) }
        return steps
    }

    private func append(
        _ steps: inout [RetimingStep], from end: Int64, to new: Int64, _ last: Int,
        _ sources: Range<Int>
    ) {
        let next = walls.after[last]
        let isTrimmed = walls.cues[last].end != end
        if isAtShot(new, wanted: -limits.shotOutGap) {
            steps.append(RetimingStep(kind: .movedToShot, from: end, to: new))
        } else if isTrimmed {
            steps.append(RetimingStep(kind: .overlapRemoved, from: end, to: new))
        } else if new < end {
            steps.append(RetimingStep(kind: .gapOpened, from: end, to: new))
        } else {
            let stop = next == .max ? new : min(new, max(end, limits.end(before: next)))
            if stop > end {
                let wasShort = sources.contains {
                    cues[$0].duration < max(limits.need(cues[$0].length), limits.minimum)
                }
                let kind: RetimingStep.Kind = wasShort ? .extended : .gapClosed
                steps.append(RetimingStep(kind: kind, from: end, to: stop))
            }
            if new > stop { steps.append(RetimingStep(kind: .borrowed, from: stop, to: new)) }
        }
    }

    /// Whether a time stands where a shot change wants it: at the change, or at its zone's edge.
    private func isAtShot(_ time: Int64, wanted: Int64) -> Bool {
        guard let shot = shots.nearest(to: time) else { return false }
        return (time - shot - wanted).magnitude <= 1
            || Int64((time - shot).magnitude) == limits.greenZone
    }
}
