/// What a choice of times costs: how bad the state is, and how far it is from the one before.
///
/// The state counts by far the most, so that any lawful move is worth it that ends a violation. A
/// state that is no better than the one before is never chosen, since moving costs.
struct TimingCost: Sendable {
    let limits: TimingLimits
    let shots: ShotChanges

    /// What merging two cues costs beside moving them: more than all a lead-in and a loan do.
    static let merge = 8.0

    /// The cost of a cue that stands from one time to another, apart from its gaps.
    func state(start: Int64, end: Int64, need: Int64) -> Double {
        let duration = max(1, end - start)
        var cost = 0.0
        if duration < need {
            let excess = min(100, Double(need) / Double(duration) - 1)
            cost += 25 + 40 * excess + 40 * excess * excess
        }
        if duration < limits.minimum {
            cost += 25 + 10 * (1 - Double(duration) / Double(limits.minimum))
        }
        if duration > limits.maximum { cost += 25 }
        guard !shots.times.isEmpty else { return cost }
        cost += zone(start, wanted: limits.shotInGap) + zone(end, wanted: -limits.shotOutGap)
        let crossed = shots.count(before: end) - shots.count(before: start + 1)
        return cost + min(3, 0.25 * Double(max(0, crossed)))
    }

    /// The cost of a gap: nothing when it is the shortest, or too long to be closed.
    func gap(from end: Int64, to start: Int64) -> Double {
        let gap = start - end
        if gap < limits.gap {
            let share = Double(limits.gap - gap) / Double(max(1, limits.gap))
            return 10 + 2 * min(10, share)
        }
        if gap <= limits.widestMinimum || gap >= limits.chain { return 0 }
        // Where the picture changes in between, both ends may be bound to the change.
        if shots.count(before: start + 1) > shots.count(before: end) { return 0.5 }
        return 1
    }

    /// The cost of moving a start: earlier is little until the lips give it away.
    func startMove(from old: Int64, to new: Int64) -> Double {
        if new == old { return 0 }
        let distance = Double((new - old).magnitude) / 100
        if new > old { return 0.5 + distance }
        return old - new <= limits.unnoticed + 1 ? 0.2 + 0.2 * distance : 1 + distance
    }

    /// The cost of moving an end: later is what readers like.
    func endMove(from old: Int64, to new: Int64) -> Double {
        if new == old { return 0 }
        let distance = Double((new - old).magnitude) / 100
        return new > old ? 0.05 + 0.1 * distance : 0.1 + 0.5 * distance
    }

    /// The cost of a time near a shot change that isn't where it should be.
    private func zone(_ time: Int64, wanted: Int64) -> Double {
        guard let shot = shots.nearest(to: time) else { return 0 }
        if (time - shot - wanted).magnitude <= 1 { return 0 }
        let distance = Int64((time - shot).magnitude)
        return distance < limits.redZone ? 2 : distance < limits.greenZone - 1 ? 1 : 0
    }
}
