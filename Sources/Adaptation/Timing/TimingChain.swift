/// The cheapest choice of times for all cues: a shortest path through the candidates of one boundary
/// after the other.
///
/// A cue's times depend only on its neighbours', so the choice is exact: O(*n* · *k*²) for *n* cues
/// and *k* candidates at a boundary.
struct TimingChain {
    /// A cue of the result: the cues it was made of, and its times.
    struct Choice: Hashable {
        var sources: Range<Int>
        var start: Int64
        var end: Int64
    }

    let walls: TimingWalls
    let candidates: TimingCandidates
    let cost: TimingCost
    private let merges: Bool
    private var limits: TimingLimits { cost.limits }

    init(_ walls: TimingWalls, cost: TimingCost, merges: Bool) {
        self.walls = walls
        self.cost = cost
        self.merges = merges
        candidates = TimingCandidates(walls, limits: cost.limits, shots: cost.shots)
    }

    /// How an end of a cue was reached.
    private struct Step {
        var cost = Double.infinity
        /// The candidate of the start, and whether it is that of the cue before.
        var start = 0
        var isMerged = false
    }

    /// The cheapest choice, and what it costs.
    func best() -> (choices: [Choice], cost: Double) {
        let count = walls.cues.count
        guard count > 0 else { return ([], 0) }
        /// The cost up to each start, and the end of the cue before that led there.
        var reached: [[(cost: Double, end: Int)]] = []
        var steps: [[Step]] = []
        reached.reserveCapacity(count)
        steps.reserveCapacity(count)
        for index in 0..<count {
            reached.append(
                candidates.starts[index].indices.map { start in
                    guard index > 0 else { return (0, 0) }
                    var best = (cost: Double.infinity, end: 0)
                    for (end, step) in steps[index - 1].enumerated() where step.cost < best.cost {
                        let total = step.cost + between(index - 1, end, start)
                        if total < best.cost { best = (total, end) }
                    }
                    return best
                })
            steps.append(
                candidates.ends[index].indices.map { end in
                    var best = Step()
                    for (start, before) in reached[index].enumerated() where before.cost < best.cost
                    {
                        let total = before.cost + alone(index, start, end)
                        if total < best.cost { best = Step(cost: total, start: start) }
                    }
                    guard index > 0, mayMerge(index - 1) else { return best }
                    for (start, before) in reached[index - 1].enumerated()
                    where before.cost < best.cost {
                        let total = before.cost + merged(index - 1, start, end)
                        if total < best.cost {
                            best = Step(cost: total, start: start, isMerged: true)
                        }
                    }
                    return best
                })
        }
        return trace(reached, steps)
    }

    private func trace(
        _ reached: [[(cost: Double, end: Int)]], _ steps: [[Step]]
    ) -> (choices: [Choice], cost: Double) {
        var index = steps.count - 1
        var end = 0
        for (candidate, step) in steps[index].enumerated() where step.cost < steps[index][end].cost
        {
            end = candidate
        }
        let total = steps[index][end].cost
        var choices: [Choice] = []
        while index >= 0 {
            let step = steps[index][end]
            let first = step.isMerged ? index - 1 : index
            choices.append(
                Choice(
                    sources: first..<index + 1, start: candidates.starts[first][step.start],
                    end: candidates.ends[index][end].time))
            end = reached[first][step.start].end
            index = first - 1
        }
        return (choices.reversed(), total)
    }

    /// The cost of a cue by itself; infinite when the times aren't allowed.
    func alone(_ index: Int, _ startIndex: Int, _ endIndex: Int) -> Double {
        let cue = walls.cues[index]
        if walls.isFixed[index] { return 0 }
        let start = candidates.starts[index][startIndex]
        let end = candidates.ends[index][endIndex]
        let need = candidates.needs[index]
        let duration = end.time - start
        if startIndex > 0 || endIndex > 0 {
            guard duration > 0, duration <= max(limits.maximum, cue.duration) else {
                return .infinity
            }
            // A cue that stays too fast only fills its gap, or comes into place near a shot.
            if duration < need {
                let isBetter = duration >= cue.duration && candidates.isShort[index]
                guard isBetter, startIndex == 0, end.fillsGap else { return .infinity }
            }
        }
        let state = cost.state(start: start, end: end.time, need: limits.need(cue.length))
        return state + cost.startMove(from: cue.start, to: start)
            + cost.endMove(from: cue.end, to: end.time)
    }

    /// The cost of merging a cue with the next one; infinite when the times aren't allowed.
    func merged(_ index: Int, _ startIndex: Int, _ endIndex: Int) -> Double {
        let (cue, next) = (walls.cues[index], walls.cues[index + 1])
        guard let length = cue.joinedLength else { return .infinity }
        let start = candidates.starts[index][startIndex]
        let end = candidates.ends[index + 1][endIndex]
        let duration = end.time - start
        let need = limits.need(length)
        guard duration <= limits.maximum, duration >= max(need, limits.minimum) else {
            return .infinity
        }
        return TimingCost.merge + cost.state(start: start, end: end.time, need: need)
            + cost.startMove(from: cue.start, to: start)
            + cost.endMove(from: next.end, to: end.time)
    }

    /// Whether merging a cue with the next one is to be thought of.
    func mayMerge(_ index: Int) -> Bool {
        let (cue, next) = (walls.cues[index], walls.cues[index + 1])
        return merges && (candidates.isShort[index] || candidates.isShort[index + 1])
            && !walls.isFixed[index] && !walls.isFixed[index + 1] && cue.mayMerge
            && (cue.joinedLength ?? .infinity) <= limits.capacity
            && next.start - cue.end <= limits.mergedGap && cue.sharesVoice(with: next)
    }

    /// The cost of the gap after a cue; infinite when the times aren't allowed.
    func between(_ index: Int, _ endIndex: Int, _ startIndex: Int) -> Double {
        let next = index + 1
        if walls.isFixed[index], walls.isFixed[next] { return 0 }
        guard walls.cues[index].isUsable, walls.cues[next].isUsable else { return 0 }
        let end = candidates.ends[index][endIndex]
        guard !end.fillsGap || startIndex == 0 else { return .infinity }
        let from = walls.isFixed[index] ? walls.before[next] : end.time
        let to = walls.isFixed[next] ? walls.after[index] : candidates.starts[next][startIndex]
        let oldFrom = walls.isFixed[index] ? from : walls.cues[index].end
        let oldTo = walls.isFixed[next] ? to : walls.cues[next].start
        // A gap that is too short never gets shorter.
        guard to - from >= min(limits.gap, oldTo - oldFrom) else { return .infinity }
        return cost.gap(from: from, to: to)
    }
}
